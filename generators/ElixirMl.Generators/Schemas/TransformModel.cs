namespace ElixirMl.Generators.Schemas;

/// <summary>One <c>[Transform]</c> method.</summary>
/// <param name="Name">Name of the method.</param>
/// <param name="Field">Name of the property it changes; null when it changes the whole value.</param>
internal sealed record TransformModel(string Name, string? Field);
