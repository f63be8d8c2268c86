namespace ElixirMl;

/// <summary>Makes a partial class a program: predictors and variables that are saved, copied and optimized together.</summary>
/// <remarks>
/// Generates the predictors, the variable space, the typed <c>Configuration</c>, <c>With(…)</c> and, unless the class has a
/// constructor, one that takes the chat client.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ProgramAttribute : Attribute;
