namespace ElixirMl.Search.Caching;

/// <summary>What an evaluation depends on.</summary>
/// <param name="Configuration">Hash of the configuration; see <see cref="Variables.VariableConfiguration.Hash"/>.</param>
/// <param name="Example">Identity of the example within its data.</param>
/// <param name="Data">Hash of the data set and of whatever else the result depends on.</param>
public readonly record struct EvaluationKey(ulong Configuration, int Example, ulong Data);
