namespace ElixirMl.Generators.Schemas;

/// <summary>The initializer of a property.</summary>
/// <param name="Literal">The same value as C# without names of the user's file; null when it cannot be told without running it.</param>
/// <param name="Json">The same value as JSON; null when it cannot be told.</param>
/// <param name="Text">The value itself if it is a text.</param>
internal sealed record InitializerModel(string? Literal, string? Json, string? Text = null);
