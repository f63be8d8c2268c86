namespace ElixirMl.Predictors.Code;

/// <summary>A function that code may call; the call is made by whoever runs the code. Compared by value.</summary>
/// <param name="Name">Name in code.</param>
/// <param name="Description">What it does, for models.</param>
/// <param name="Parameters">JSON Schema of the arguments, one object.</param>
/// <param name="Result">JSON Schema of the result; <see langword="null"/> when it is text.</param>
public sealed record CodeTool(string Name, string Description, string Parameters, string? Result = null);
