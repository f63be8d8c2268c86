using System.Globalization;
using System.Runtime.ExceptionServices;
using ElixirMl.Clients;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Asks several times at once and takes the answer most of them give; ties go to the earliest.</summary>
/// <remarks>
/// Outputs of a closed set (names, booleans, whole numbers, dates) vote together; where there are none, the last output does.
/// Samples without a usable answer and those whose call failed abstain, with a warning; when all do, the first error is thrown. Temperature is 0.7 where nobody chose one, and none for a model that chooses its own.
/// Wang et al. 2022, "Self-Consistency Improves Chain of Thought Reasoning in Language Models".
/// </remarks>
public sealed class SelfConsistency : Strategy
{
    /// <summary>Five samples of <see cref="ChainOfThought"/>.</summary>
    public static readonly SelfConsistency Shared = new();

    // A prior: providers charge a repeated prompt less, so a further sample costs little more than its reply.
    private const double FurtherSample = 0.55;

    private readonly int _samples;
    private readonly Strategy _inner;
    private readonly string? _field;

    /// <summary>A vote.</summary>
    /// <param name="samples">How often the model is asked, 2 to 100.</param>
    /// <param name="inner">How each sample is made; <see cref="ChainOfThought"/> by default.</param>
    /// <param name="field">JSON name of the output to vote on; all of a closed set by default.</param>
    public SelfConsistency(int samples = 5, Strategy? inner = null, string? field = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(samples, 100);
        _samples = samples;
        _inner = inner ?? ChainOfThought.Shared;
        _field = field;
        Name = StrategyName.Of(nameof(SelfConsistency), samples.ToString(CultureInfo.InvariantCulture), inner?.Name, field);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    /// <value>What one sample costs, and 0.55 of it for every further one, whose prompt the provider has seen: 8 for <see cref="Shared"/>.</value>
    public override double CostMultiplier => _inner.CostMultiplier * (1 + (FurtherSample * (_samples - 1)));

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => _inner.Derive(signature);

    /// <inheritdoc/>
    public override Signature Derive(Signature signature, ModelInfo? model) => _inner.Derive(signature, model);

    /// <inheritdoc/>
    public override async ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var samples = await Sample<TOutputs>.TakeAllAsync(exchange, _inner, _samples, cancellationToken).ConfigureAwait(false);
        Answer<TOutputs>[] answers = [.. samples.Where(static sample => sample.Error is null).Select(static sample => sample.Answer)];
        var failure = Array.Find(samples, static sample => sample.Error is not null)?.Error;
        if (answers.Length == 0)
        {
            ExceptionDispatchInfo.Throw(failure!);
        }

        var winner = Majority.Choose(exchange.Contract.Outputs, answers, _field).Winner with { Completions = Sample<TOutputs>.OutputsOf(samples) };
        return failure is null
            ? winner
            : winner.WithWarning(FormattableString.Invariant($"{_samples - answers.Length} of {_samples} samples brought no usable answer, the first of them: {FailureText.Of(failure)}"));
    }
}
