using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>One step on the way to an answer.</summary>
/// <remarks>Immutable and thread-safe. Compared by value. JSON: an object; what was not given is left out.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<ReasoningStep>))]
[MlType("reasoning_step", Schema)]
public sealed record ReasoningStep : IMlType<ReasoningStep>
{
    internal const string Schema = $$$"""{"type":"object","properties":{"title":{"type":"string","pattern":"\\S"},"reasoning":{"type":"string","pattern":"\\S"},"evidence":{"type":["string","null"]},"confidence":{"anyOf":[{{{ConfidenceScore.Schema}}},{"type":"null"}]}},"required":["title","reasoning"],"x-ml-type":"reasoning_step"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private const string TitleBlank = "title is missing or blank: say in a few words what the step does";
    private const string ReasoningBlank = "reasoning is missing or blank: every step says why";

    /// <summary>Makes a step.</summary>
    /// <param name="title">What the step does, in a few words; not blank.</param>
    /// <param name="reasoning">Why; not blank.</param>
    /// <exception cref="ArgumentException">A text is null or blank.</exception>
    public ReasoningStep(string title, string reasoning)
    {
        if (ErrorOf(title, reasoning) is { } error)
            throw new ArgumentException(error);

        Title = title;
        Reasoning = reasoning;
    }

    /// <inheritdoc/>
    public static string TypeName => "reasoning_step";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>What the step does; not blank.</summary>
    public string Title { get; }

    /// <summary>Why; not blank.</summary>
    public string Reasoning { get; }

    /// <summary>What the step rests on; null when nothing was named.</summary>
    public string? Evidence { get; init; }

    /// <summary>How sure the author is; null when not given.</summary>
    public ConfidenceScore? Confidence { get; init; }

    /// <summary>Makes a step, or says why it cannot be one.</summary>
    /// <inheritdoc cref="ReasoningStep(string, string)"/>
    public static bool TryCreate(string? title, string? reasoning, [NotNullWhen(true)] out ReasoningStep? step, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(title, reasoning);
        step = error is null ? new ReasoningStep(title!, reasoning!) : null;
        return error is null;
    }

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out ReasoningStep? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        Draft draft = default;
        if (!MlJson.TryReadObject(ref reader, "an object with title and reasoning", ref draft, out error)
            || !TryCreate(draft.Title, draft.Reasoning, out ReasoningStep? step, out error))
            return false;

        value = step with { Evidence = draft.Evidence, Confidence = draft.Confidence };
        return true;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, ReasoningStep value)
    {
        writer.WriteStartObject();
        writer.WriteString("title"u8, value.Title);
        writer.WriteString("reasoning"u8, value.Reasoning);
        if (value.Evidence is not null)
            writer.WriteString("evidence"u8, value.Evidence);
        if (value.Confidence is { } confidence)
        {
            writer.WritePropertyName("confidence"u8);
            ConfidenceScore.Write(writer, confidence);
        }

        writer.WriteEndObject();
    }

    /// <summary>Title and shortened reasoning, for logs.</summary>
    public override string ToString() => $"{Title}: {MlJson.Shorten(Reasoning)}";

    private static string? ErrorOf(string? title, string? reasoning) =>
        string.IsNullOrWhiteSpace(title) ? TitleBlank : string.IsNullOrWhiteSpace(reasoning) ? ReasoningBlank : null;

    private struct Draft : IJsonDraft
    {
        private static readonly string[] Names = ["title", "reasoning", "evidence", "confidence"];

        public string? Title;
        public string? Reasoning;
        public string? Evidence;
        public ConfidenceScore? Confidence;

        public static ReadOnlySpan<string> Members => Names;

        public bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error) => member switch
        {
            0 => MlJson.TryReadString(ref reader, out Title, out error),
            1 => MlJson.TryReadString(ref reader, out Reasoning, out error),
            2 => MlJson.TryReadOptionalString(ref reader, out Evidence, out error),
            _ => TryReadConfidence(ref reader, out error),
        };

        private bool TryReadConfidence(ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error)
        {
            error = null;
            if (reader.TokenType == JsonTokenType.Null)
                return true;

            bool success = ConfidenceScore.TryRead(ref reader, out ConfidenceScore score, out error);
            Confidence = score;
            return success;
        }
    }
}
