using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Asks several times at once, then shows the model all attempts and lets it correct them.</summary>
/// <remarks>
/// Needs every attempt: one without a usable answer ends the prediction. Temperature of the attempts is 0.7 where nobody chose one, and none for a model that chooses its own.
/// Yoran et al. 2023, "Answering Questions by Meta-Reasoning over Multiple Chains of Thought".
/// </remarks>
public sealed class MultiChainComparison : Strategy
{
    /// <summary>Three attempts of <see cref="ChainOfThought"/>.</summary>
    public static readonly MultiChainComparison Shared = new();

    private readonly ConditionalWeakTable<Signature, Signature> _derived = [];
    private readonly int _attempts;
    private readonly Strategy _inner;

    /// <summary>A comparison.</summary>
    /// <param name="attempts">How many attempts are compared, 2 to 20.</param>
    /// <param name="inner">How each attempt is made; <see cref="ChainOfThought"/> by default.</param>
    public MultiChainComparison(int attempts = 3, Strategy? inner = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(attempts, 20);
        _attempts = attempts;
        _inner = inner ?? ChainOfThought.Shared;
        Name = StrategyName.Of(nameof(MultiChainComparison), attempts.ToString(CultureInfo.InvariantCulture), inner?.Name);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    /// <value>The attempts and one more question that holds them all.</value>
    public override double CostMultiplier => (_attempts * _inner.CostMultiplier) + 2.5;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => _inner.Derive(signature);

    /// <inheritdoc/>
    public override Signature Derive(Signature signature, ModelInfo? model) => _inner.Derive(signature, model);

    /// <inheritdoc/>
    public override async ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var samples = await Sample<TOutputs>.TakeAllAsync(exchange, _inner, _attempts, cancellationToken).ConfigureAwait(false);
        if (Array.Find(samples, static sample => sample.Error is not null) is { Error: { } error })
        {
            ExceptionDispatchInfo.Throw(error);
        }

        var comparing = _derived.GetValue(exchange.Predictor.Signature, Compare);
        var first = comparing.Inputs.Fields.Count - _attempts;
        var attempts = samples.Select((sample, i) => new AnswerField(comparing.Inputs.Fields[first + i].JsonName, AttemptText.Of(exchange.Contract.Outputs, sample.Answer)));
        var answer = await exchange.AskAsync(new Question(comparing) { ExtraInputs = attempts.ToValueList() }, cancellationToken).ConfigureAwait(false);
        return answer with { Completions = [answer.Outputs, .. Sample<TOutputs>.OutputsOf(samples)], Call = answer.Call with { Reasoning = answer.Extras.Count == 0 ? null : answer.Extras[0].Text } };
    }

    private Signature Compare(Signature signature)
    {
        var attempts = Enumerable.Range(1, _attempts).Select(i => FormattableString.Invariant($"attempt_{i}"))
            .Select(name => new Field(name, FreeName.For(signature, name), new FieldType.Text()) { Description = "An attempt at the answer, right or wrong." });
        var rationale = new Field("Rationale", FreeName.For(signature, "rationale"), new FieldType.Text())
        {
            Description = "Compare the attempts step by step, then say what is right.",
        };
        return (signature with { Inputs = signature.Inputs with { Fields = [.. signature.Inputs.Fields, .. attempts] } }).PrependOutput(rationale);
    }
}
