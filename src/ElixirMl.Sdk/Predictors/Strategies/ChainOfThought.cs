using System.Runtime.CompilerServices;
using System.Text;
using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Lets the model think in writing before it answers.</summary>
/// <remarks>
/// Asks for one more output, <c>reasoning</c>, before the others; it is reported in <see cref="CallDetails.Reasoning"/>.
/// A signature that has an output of this name already is asked as it is; an input of this name makes the output <c>reasoning_</c>.
/// Wei et al. 2022, "Chain-of-Thought Prompting Elicits Reasoning in Large Language Models".
/// </remarks>
public sealed class ChainOfThought : Strategy
{
    /// <summary>An instance for everyone.</summary>
    public static readonly ChainOfThought Shared = new();

    /// <summary>JSON name of the added output.</summary>
    public const string ReasoningField = "reasoning";

    private static readonly Field Reasoning = new("Reasoning", ReasoningField, new FieldType.Text())
    {
        Description = "Think step by step before you answer.",
    };

    // What a model puts beside its reply takes the place of a field of this type.
    private static readonly Field Thoughts = Reasoning with { Type = new FieldType.Ml(ElixirMl.MlTypes.Reasoning.TypeName, Encoding.UTF8.GetString(ElixirMl.MlTypes.Reasoning.JsonSchema)) };

    private readonly ConditionalWeakTable<Signature, Signature> _derived = [];
    private readonly ConditionalWeakTable<Signature, Signature> _thoughtful = [];

    /// <inheritdoc/>
    public override string Name => nameof(ChainOfThought);

    /// <inheritdoc/>
    public override double CostMultiplier => 2.5;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => _derived.GetValue(signature, static asked => Prepend(asked, Reasoning));

    /// <inheritdoc/>
    /// <remarks>
    /// A model that thinks of its own accord is asked for the answer alone; its thoughts are reported. One that tells its thoughts on
    /// request is asked for them beside its reply.
    /// </remarks>
    public override Signature Derive(Signature signature, ModelInfo? model) => model?.Features switch
    {
        { } known when known.HasFlag(ModelFeatures.Reasoning) => signature,
        { } known when known.HasFlag(ModelFeatures.ReasoningOnRequest) => _thoughtful.GetValue(signature, static asked => Prepend(asked, Thoughts)),
        _ => Derive(signature),
    };

    /// <inheritdoc/>
    public override async ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);

        var answer = await exchange.AskAsync(cancellationToken).ConfigureAwait(false);
        var reasoning = answer.Extras.Count == 0 ? null : answer.Extras[0].Text;
        return reasoning is null ? answer : answer with { Call = answer.Call with { Reasoning = reasoning } };
    }

    private static Signature Prepend(Signature signature, Field reasoning)
    {
        if (FieldNames.IndexOf(signature.Outputs, ReasoningField) >= 0 || signature.Outputs.Fields.Any(static field => field.Type == Thoughts.Type))
        {
            return signature;
        }

        return signature.PrependOutput(reasoning with { JsonName = FreeName.For(signature, ReasoningField) });
    }
}
