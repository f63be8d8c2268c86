using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ElixirMl.Schemas;

namespace ElixirMl.MlTypes;

/// <summary>What a model answered, and what is known about the call.</summary>
/// <remarks>Immutable and thread-safe. Compared by value. JSON: an object; what is not known is left out.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<ModelResponse>))]
[MlType("model_response", Schema)]
public sealed partial record ModelResponse : IMlType<ModelResponse>
{
    private const string TextMissing = "text is missing: a response has a text, empty when the model only calls tools";
    private const string ModelBlank = "the name of the model is blank; leave it null when it is not known";
    private const string ToolCallMissing = "a tool call is null";

    /// <summary>Makes a response.</summary>
    /// <param name="text">What the model wrote; may be empty, as in a reply that only calls tools.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null.</exception>
    public ModelResponse(string text) => Text = text ?? throw new ArgumentException(TextMissing);

    /// <summary>What the model wrote; may be empty.</summary>
    public string Text { get; }

    /// <summary>The model that answered, in its provider's spelling; null when not known.</summary>
    /// <exception cref="ArgumentException">Blank.</exception>
    public string? Model { get; init => field = IsBlank(value) ? throw new ArgumentException(ModelBlank) : value; }

    /// <summary>The tokens the call took; null when not known.</summary>
    public TokenUsage? Usage { get; init; }

    /// <summary>Why the model stopped.</summary>
    /// <value>Default <see cref="FinishReason.Unknown"/>.</value>
    public FinishReason FinishReason { get; init; }

    /// <summary>The tools the model wants called, in its order; none of them null.</summary>
    /// <value>Default empty.</value>
    /// <exception cref="ArgumentException">A call is null.</exception>
    public ValueList<ToolCall> ToolCalls { get; init => field = HasNull(value) ? throw new ArgumentException(ToolCallMissing) : value; } = [];

    /// <summary>Makes a response, or says why it cannot be one.</summary>
    /// <param name="text">What the model wrote; not null.</param>
    /// <param name="model">The model that answered; null or not blank.</param>
    /// <param name="usage">The tokens the call took, if known.</param>
    /// <param name="finishReason">Why the model stopped.</param>
    /// <param name="toolCalls">The tools the model wants called; null for none.</param>
    /// <param name="response">The response, when the result is true.</param>
    /// <param name="error">What is wrong, when the result is false.</param>
    public static bool TryCreate(
        string? text,
        string? model,
        TokenUsage? usage,
        FinishReason finishReason,
        ValueList<ToolCall>? toolCalls,
        [NotNullWhen(true)] out ModelResponse? response,
        [NotNullWhen(false)] out string? error)
    {
        error = text is null ? TextMissing : IsBlank(model) ? ModelBlank : HasNull(toolCalls ?? []) ? ToolCallMissing : null;
        response = error is null ? new ModelResponse(text!) { Model = model, Usage = usage, FinishReason = finishReason, ToolCalls = toolCalls ?? [] } : null;
        return error is null;
    }

    /// <summary>Model, shortened text and reason, for logs.</summary>
    public override string ToString() => $"{Model ?? "a model"}: \"{MlJson.Shorten(Text)}\" ({FinishReason})";

    private static bool IsBlank(string? model) => model is not null && string.IsNullOrWhiteSpace(model);

    private static bool HasNull(ValueList<ToolCall> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);

        return calls.AsSpan().Contains(null!);
    }
}
