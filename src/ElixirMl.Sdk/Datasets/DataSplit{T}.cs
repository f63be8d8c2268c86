namespace ElixirMl.Datasets;

/// <summary>Rows told apart by what they may be used for.</summary>
/// <typeparam name="T">Type of a row.</typeparam>
/// <param name="Train">To learn from: the only rows that may appear in prompts.</param>
/// <param name="Validation">To choose by.</param>
/// <param name="Test">To report on, and nothing else.</param>
public sealed record DataSplit<T>(IReadOnlyList<T> Train, IReadOnlyList<T> Validation, IReadOnlyList<T> Test);
