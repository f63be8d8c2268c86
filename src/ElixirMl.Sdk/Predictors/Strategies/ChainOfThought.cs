using System.Runtime.CompilerServices;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Lets the model think in writing before it answers.</summary>
/// <remarks>
/// Asks for one more output, <c>reasoning</c>, before the others; it is reported in <see cref="CallDetails.Reasoning"/>.
/// Wei et al. 2022, "Chain-of-Thought Prompting Elicits Reasoning in Large Language Models".
/// </remarks>
public sealed class ChainOfThought : Strategy
{
    /// <summary>JSON name of the added output.</summary>
    public const string ReasoningField = "reasoning";

    private static readonly Field Reasoning = new("Reasoning", ReasoningField, new FieldType.Text())
    {
        Description = "Think step by step before you answer.",
    };

    private readonly ConditionalWeakTable<Signature, Signature> _derived = [];

    /// <inheritdoc/>
    public override string Name => nameof(ChainOfThought);

    /// <inheritdoc/>
    public override double CostMultiplier => 2.5;

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The signature already has a field <c>reasoning</c>.</exception>
    public override Signature Derive(Signature signature) =>
        _derived.GetValue(signature, static original => original.PrependOutput(Reasoning));

    /// <inheritdoc/>
    public override async ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);

        var answer = await exchange.AskAsync(cancellationToken).ConfigureAwait(false);
        return answer with { Call = answer.Call with { Reasoning = answer.Find(ReasoningField) ?? answer.Call.Reasoning } };
    }
}
