using ElixirMl.Evaluation;
using ElixirMl.Programs;
using ElixirMl.Variables;

namespace ElixirMl.Optimizers;

/// <summary>A candidate that is being scored on more and more of the validation data.</summary>
internal sealed class Contender<TProgram>(int number, string origin, TProgram program, VariableConfiguration configuration)
    where TProgram : class, IProgram<TProgram>
{
    private readonly List<ExampleResult> _results = [];

    public int Number => number;

    public string Origin => origin;

    public TProgram Program => program;

    /// <summary>Examples scored, the first ones of the validation order.</summary>
    public int Scored => _results.Count;

    public IReadOnlyList<ExampleResult> Results => _results;

    public void Add(IReadOnlyList<ExampleResult> results) => _results.AddRange(results);

    public double MeanOf(int first) => _results.Take(first).Average(static example => example.Score.Value);

    public decimal CostOf(int first) => _results.Take(first).Sum(static example => example.Cost ?? example.Usage.TotalTokens);

    public Candidate<TProgram> ToCandidate(int total, EvaluationOptions options) => new(number, origin, program)
    {
        Configuration = configuration,
        Score = _results.Count == 0 ? null : new([.. _results.OrderBy(static example => example.Index)], total) { Seed = options.Seed, ConfidenceLevel = options.ConfidenceLevel },
    };
}
