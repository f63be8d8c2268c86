namespace ElixirMl.Variables;

/// <summary>A second name of a shared variable.</summary>
/// <param name="Name">The path under which one part of a program knows the variable.</param>
/// <param name="Target">Name of the variable itself.</param>
public sealed record VariableAlias(string Name, string Target);
