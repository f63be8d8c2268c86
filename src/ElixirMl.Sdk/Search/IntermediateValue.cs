namespace ElixirMl.Search;

/// <summary>The first objective as measured before a trial is finished.</summary>
/// <param name="Step">How much was spent: examples, epochs, rungs. Grows within a trial.</param>
/// <param name="Value">The objective on what was spent so far.</param>
public readonly record struct IntermediateValue(int Step, double Value);
