using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElixirMl.Schemas;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>The steps that led to an answer, in order; may be empty.</summary>
/// <remarks>Immutable and thread-safe. Compared by value. JSON: an array of steps.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<ReasoningChain>))]
[MlType("reasoning_chain", Schema)]
public sealed record ReasoningChain : IMlType<ReasoningChain>
{
    internal const string Schema = $$"""{"type":"array","items":{{ReasoningStep.Schema}},"maxItems":1048576,"x-ml-type":"reasoning_chain"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private ReasoningChain(ValueList<ReasoningStep> steps) => Steps = steps;

    /// <summary>The chain without steps.</summary>
    public static ReasoningChain Empty { get; } = new([]);

    /// <inheritdoc/>
    public static string TypeName => "reasoning_chain";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>The steps in order; none of them null.</summary>
    public ValueList<ReasoningStep> Steps { get; }

    /// <summary>Makes a chain over the steps, without a copy.</summary>
    /// <param name="steps">The steps in order; none of them null.</param>
    /// <param name="rules">Further rules; none when null.</param>
    /// <exception cref="ArgumentException">A step is null, or a rule is broken.</exception>
    public static ReasoningChain Create(ValueList<ReasoningStep> steps, ReasoningChainRules? rules = null) =>
        TryCreate(steps, rules, out ReasoningChain? chain, out string? error) ? chain : throw new ArgumentException(error);

    /// <summary>Makes a chain, or says why it cannot be one.</summary>
    /// <inheritdoc cref="Create"/>
    public static bool TryCreate(ValueList<ReasoningStep> steps, ReasoningChainRules? rules, [NotNullWhen(true)] out ReasoningChain? chain, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(steps);

        int culprit = steps.AsSpan().IndexOf((ReasoningStep)null!);
        error = culprit >= 0 ? $"{MlJson.Index(culprit)} is null; a chain is made of steps" : BrokenRule(steps.Count, rules);
        chain = error is null ? new ReasoningChain(steps) : null;
        return error is null;
    }

    /// <summary>Reads an array of up to 1 048 576 steps.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryRead"/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out ReasoningChain? value, [NotNullWhen(false)] out string? error) =>
        TryRead(ref reader, ReasoningChainRules.Default, out value, out error);

    /// <summary>Reads an array of steps under further rules.</summary>
    /// <param name="reader">Stands on the first token of the value; afterwards, also on failure, on its last.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="value">The chain, when the result is true.</param>
    /// <param name="error">What is wrong, when the result is false; a fault inside begins with its place, as in <c>[2].reasoning</c>.</param>
    public static bool TryRead(ref Utf8JsonReader reader, ReasoningChainRules rules, [NotNullWhen(true)] out ReasoningChain? value, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rules);

        value = null;
        return MlJson.TryReadArray(ref reader, "an array of steps", rules.MaxElements, out List<ReasoningStep>? steps, out error)
            && TryCreate(steps.ToValueList(), rules, out value, out error);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, ReasoningChain value)
    {
        writer.WriteStartArray();
        foreach (ReasoningStep step in value.Steps)
            ReasoningStep.Write(writer, step);
        writer.WriteEndArray();
    }

    /// <summary>Checks further rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="error">The first broken rule, when the result is false.</param>
    public bool Satisfies(ReasoningChainRules rules, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rules);

        error = BrokenRule(Steps.Count, rules);
        return error is null;
    }

    /// <summary>The titles in order, for logs: <c>Read the ticket → Find the team</c>.</summary>
    public override string ToString() => Steps.Count == 0 ? "no steps" : string.Join(" → ", Steps.Select(step => step.Title));

    private static string? BrokenRule(int count, ReasoningChainRules? rules)
    {
        if (rules is { Required: true } && count == 0)
            return "the chain is empty; at least one step of reasoning is required";

        return rules is not null && count > rules.MaxElements ? MlLimits.TooMany(rules.MaxElements) : null;
    }
}
