namespace ElixirMl.Variables;

/// <summary>What a hybrid variable holds: a choice, and a value in that choice's own range.</summary>
/// <typeparam name="TChoice">Text or an enumeration.</typeparam>
/// <param name="Choice">The chosen option.</param>
/// <param name="Value">The value; absent when the option has none, or to leave it at its default.</param>
public readonly record struct HybridValue<TChoice>(TChoice Choice, VariableValue Value = default);
