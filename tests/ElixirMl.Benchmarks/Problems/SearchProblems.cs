namespace ElixirMl.Benchmarks.Problems;

/// <summary>All problems of the search benchmark.</summary>
public static class SearchProblems
{
    /// <summary>With one objective.</summary>
    public static IReadOnlyList<SearchProblem> Single { get; } =
    [
        ContinuousProblems.Branin, ContinuousProblems.Hartmann6, ContinuousProblems.Ackley10, ContinuousProblems.Rastrigin5,
        LlmProblem.Exact, LlmProblem.Noisy, PromptProblem.Exact, PromptProblem.Noisy,
    ];

    /// <summary>Of the same families with other constants, on which nothing was tuned: without numbers of Optuna's.</summary>
    public static IReadOnlyList<SearchProblem> Fresh { get; } =
    [
        ContinuousProblems.AckleyFresh, ContinuousProblems.ValleyFresh,
        LlmProblem.Fresh, LlmProblem.FreshNoisy, PromptProblem.Fresh, PromptProblem.FreshNoisy,
    ];

    /// <summary>With two objectives.</summary>
    public static IReadOnlyList<SearchProblem> Double { get; } = [ContinuousProblems.Zdt1, ContinuousProblems.Zdt2, LlmProblem.TwoObjectives];
}
