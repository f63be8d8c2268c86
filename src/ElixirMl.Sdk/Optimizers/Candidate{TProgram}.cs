using System.Globalization;
using ElixirMl.Evaluation;
using ElixirMl.Programs;
using ElixirMl.Variables;

namespace ElixirMl.Optimizers;

/// <summary>A program an optimizer tried.</summary>
/// <typeparam name="TProgram">What was optimized.</typeparam>
/// <param name="Number">From 0, the program before the optimization.</param>
/// <param name="Origin">How it was made, for people.</param>
/// <param name="Program">The program.</param>
public sealed record Candidate<TProgram>(int Number, string Origin, TProgram Program)
    where TProgram : class, IProgram<TProgram>
{
    /// <summary>Variables whose values differ from those of the start, by full path.</summary>
    public VariableConfiguration Configuration { get; init; } = VariableConfiguration.Empty;

    /// <summary>Scores on the validation data, or on that part of it the candidate was tried on before others proved better.</summary>
    /// <value><see langword="null"/> when it was never tried.</value>
    public EvaluationResult? Score { get; init; }

    /// <summary>Whether it was scored on all validation data; only then it can win.</summary>
    public bool IsValidated => Score is { IsComplete: true };

    /// <summary>Demos shown to each predictor, by its path.</summary>
    public IReadOnlyDictionary<string, int> Demos => Program.State.Predictors.ToDictionary(
        static predictor => predictor.Name,
        static predictor => Math.Min(predictor.State.Demos.Count, predictor.State.Settings.DemoCount ?? int.MaxValue));

    /// <summary>One line for people.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Number} {Origin}: {Score?.ToString() ?? "not tried"}");
}
