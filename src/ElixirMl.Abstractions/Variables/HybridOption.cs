namespace ElixirMl.Variables;

/// <summary>One choice of a hybrid variable with the range of its value.</summary>
/// <param name="Name">Unique within the variable.</param>
/// <param name="Range">A float, integer or choice whose name is not used; <see langword="null"/> for a choice without value.</param>
public sealed record HybridOption(string Name, Variable? Range = null);
