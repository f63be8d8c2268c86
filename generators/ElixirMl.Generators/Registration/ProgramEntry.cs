namespace ElixirMl.Generators.Registration;

/// <summary>A program to register.</summary>
/// <param name="Type">Its full name.</param>
/// <param name="Arguments">Of its constructor, as they are written; they may use <c>client</c> and <c>services</c>.</param>
internal sealed record ProgramEntry(string Type, string Arguments);
