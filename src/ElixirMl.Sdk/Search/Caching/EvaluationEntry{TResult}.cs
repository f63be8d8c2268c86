namespace ElixirMl.Search.Caching;

internal sealed record EvaluationEntry<TResult>(EvaluationKey Key, TResult Result, DateTimeOffset Stored);
