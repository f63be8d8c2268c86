using System.Globalization;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Asks again and again like <see cref="BestOfN"/>, and between attempts lets the model say what the next one should do better.</summary>
/// <remarks>
/// The advice stands below the instructions of the next attempt of this predictor; the predictor itself stays as it is. When no advice can be had, the next
/// attempt does without, with a warning. What fails is treated as by <see cref="BestOfN"/>.
/// </remarks>
public sealed class Refine : Strategy
{
    private static readonly Signature Advising = new(
        "AdviseOnAttempt",
        "An attempt at the task was scored below the target. Say in a few sentences what the next attempt must do differently; do not solve the task.",
        Schema.Create(
            "AdviseOnAttempt.Inputs",
            Field.Text("task").WithDescription("What the attempt was asked to do."),
            Field.Text("given").WithDescription("The inputs of the attempt."),
            Field.Text("attempt").WithDescription("What it answered."),
            Field.Text("score").WithDescription("What the answer scored, and the target.")),
        Schema.Create("AdviseOnAttempt.Outputs", Field.Text("advice").WithDescription("For the next attempt.")));

    private static readonly RecordCodec Advice = Advising.Outputs.ToCodec();

    private readonly Attempts _attempts;

    /// <summary>Attempts that learn from each other.</summary>
    /// <param name="count">Most attempts, 1 to 100.</param>
    /// <param name="reward">Says how good an answer is.</param>
    /// <param name="threshold">Good enough.</param>
    /// <param name="inner">How each attempt is made; <see cref="Predict"/> by default.</param>
    /// <param name="maxFailures">Attempts of one prediction that may bring no usable answer, all by default; one more ends the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the threshold is none.</exception>
    public Refine(int count, Reward reward, double threshold, Strategy? inner = null, int? maxFailures = null)
    {
        _attempts = new(count, reward, threshold, inner ?? Predict.Shared, maxFailures);
        Name = StrategyName.Of(nameof(Refine), count.ToString(CultureInfo.InvariantCulture), reward.Name, threshold.ToString("R", CultureInfo.InvariantCulture), inner?.Name, maxFailures is { } most ? StrategyName.Count(most, count, "failures") : null);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    /// <value>The attempts, and a question for advice between each two; less when the threshold is reached early.</value>
    public override double CostMultiplier => (_attempts.Count * _attempts.Inner.CostMultiplier) + _attempts.Count - 1;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => _attempts.Inner.Derive(signature);

    /// <inheritdoc/>
    public override Signature Derive(Signature signature, ModelInfo? model) => _attempts.Inner.Derive(signature, model);

    /// <inheritdoc/>
    public override ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return _attempts.RunAsync(exchange, AdviseAsync, cancellationToken);
    }

    private async ValueTask<string?> AdviseAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, Answer<TOutputs> answer, double score, CancellationToken cancellationToken)
    {
        var question = new Question(Advising)
        {
            ExtraInputs =
            [
                new("task", exchange.Predictor.Signature.Instructions),
                new("given", AttemptText.Of(exchange.Contract.Inputs, exchange.Inputs)),
                new("attempt", AttemptText.Of(exchange.Contract.Outputs, answer)),
                new("score", FormattableString.Invariant($"{score:R} of {_attempts.Threshold:R}")),
            ],
            Settings = new() { DemoCount = 0 },
        };
        var advice = await exchange.AskAsync(question, Advice, cancellationToken).ConfigureAwait(false);
        return $"Advice from an earlier attempt: {advice.Outputs.Get<string>("advice")}";
    }
}
