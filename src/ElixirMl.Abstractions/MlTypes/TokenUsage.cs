using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>The tokens one call of a model took.</summary>
/// <param name="InputTokens">Tokens of the prompt.</param>
/// <param name="OutputTokens">Tokens of the reply.</param>
/// <remarks>The default value is no tokens, which is valid. JSON: <c>{"inputTokens":12,"outputTokens":5}</c>.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<TokenUsage>))]
[MlType("token_usage", Schema)]
public readonly record struct TokenUsage(TokenCount InputTokens, TokenCount OutputTokens) : IMlType<TokenUsage>
{
    internal const string Schema = $$"""{"type":"object","properties":{"inputTokens":{{TokenCount.Schema}},"outputTokens":{{TokenCount.Schema}}},"required":["inputTokens","outputTokens"],"x-ml-type":"token_usage"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <inheritdoc/>
    public static string TypeName => "token_usage";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Input and output together.</summary>
    /// <exception cref="OverflowException">The sum exceeds <see cref="long.MaxValue"/>.</exception>
    public TokenCount TotalTokens => InputTokens + OutputTokens;

    /// <summary>The sum, part by part.</summary>
    /// <exception cref="OverflowException">A sum exceeds <see cref="long.MaxValue"/>.</exception>
    public static TokenUsage operator +(TokenUsage left, TokenUsage right) =>
        new(left.InputTokens + right.InputTokens, left.OutputTokens + right.OutputTokens);

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out TokenUsage value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        Draft draft = default;
        if (!MlJson.TryReadObject(ref reader, "an object with inputTokens and outputTokens", ref draft, out error))
            return false;
        if (draft.Input is not { } input)
            return MlJson.Fail("inputTokens is missing", out value, out error);
        if (draft.Output is not { } output)
            return MlJson.Fail("outputTokens is missing", out value, out error);

        value = new TokenUsage(input, output);
        return true;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TokenUsage value)
    {
        writer.WriteStartObject();
        writer.WriteNumber("inputTokens"u8, value.InputTokens.Value);
        writer.WriteNumber("outputTokens"u8, value.OutputTokens.Value);
        writer.WriteEndObject();
    }

    /// <summary>For example <c>12 in, 5 out</c>.</summary>
    public override string ToString() => $"{InputTokens} in, {OutputTokens} out";

    private struct Draft : IJsonDraft
    {
        private static readonly string[] Names = ["inputTokens", "outputTokens"];

        public TokenCount? Input;
        public TokenCount? Output;

        public static ReadOnlySpan<string> Members => Names;

        public bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error)
        {
            bool success = TokenCount.TryRead(ref reader, out TokenCount count, out error);
            (member == 0 ? ref Input : ref Output) = count;
            return success;
        }
    }
}
