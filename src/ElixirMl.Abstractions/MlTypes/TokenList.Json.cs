using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

public sealed partial class TokenList
{
    internal const string Schema = """{"anyOf":[{"type":"array","items":{"type":"string"},"maxItems":1048576},{"type":"array","items":{"type":"integer","minimum":0,"maximum":2147483647},"maxItems":1048576}],"x-ml-type":"token_list"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private const string ExpectedId = "an id: a whole number from 0 to 2147483647";

    /// <inheritdoc/>
    public static string TypeName => "token_list";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Reads an array of up to 1 048 576 strings or ids.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryRead"/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out TokenList? value, [NotNullWhen(false)] out string? error) =>
        TryRead(ref reader, TokenListRules.Default, out value, out error);

    /// <summary>Reads an array of strings or ids under further rules.</summary>
    /// <param name="reader">Stands on the first token of the value; afterwards, also on failure, on its last.</param>
    /// <param name="rules">The rules; its <see cref="TokenListRules.MaxElements"/> bounds the memory used.</param>
    /// <param name="value">The list, when the result is true.</param>
    /// <param name="error">What is wrong, when the result is false.</param>
    public static bool TryRead(ref Utf8JsonReader reader, TokenListRules rules, [NotNullWhen(true)] out TokenList? value, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rules);

        if (reader.TokenType != JsonTokenType.StartArray)
            return MlJson.Mismatch(ref reader, "an array of strings or of ids", out value, out error);

        int depth = reader.CurrentDepth;
        MlJson.Advance(ref reader);
        bool success = reader.TokenType switch
        {
            JsonTokenType.String => TryReadTexts(ref reader, rules, out value, out error),
            _ => TryReadIds(ref reader, rules, out value, out error),
        };
        MlJson.Leave(ref reader, depth);
        return success;
    }

    /// <inheritdoc/>
    /// <remarks>Half a surrogate pair in a token is not text and is written as U+FFFD.</remarks>
    public static void Write(Utf8JsonWriter writer, TokenList value)
    {
        writer.WriteStartArray();
        foreach (string text in value.Texts)
            writer.WriteStringValue(text);
        foreach (int id in value.Ids)
            writer.WriteNumberValue(id);
        writer.WriteEndArray();
    }

    private static bool TryReadTexts(ref Utf8JsonReader reader, TokenListRules rules, [NotNullWhen(true)] out TokenList? value, [NotNullWhen(false)] out string? error)
    {
        var texts = new List<string>();
        for (; reader.TokenType != JsonTokenType.EndArray; MlJson.Advance(ref reader))
        {
            if (texts.Count == rules.MaxElements)
                return MlJson.Fail(MlLimits.TooMany(rules.MaxElements), out value, out error);
            if (!MlJson.TryReadString(ref reader, out string? text, out error))
                return MlJson.Fail(Culprit(texts.Count, error), out value, out error);

            texts.Add(text);
        }

        return TryWrap(texts.ToArray(), rules, out value, out error);
    }

    private static bool TryReadIds(ref Utf8JsonReader reader, TokenListRules rules, [NotNullWhen(true)] out TokenList? value, [NotNullWhen(false)] out string? error)
    {
        var ids = new List<int>();
        for (; reader.TokenType != JsonTokenType.EndArray; MlJson.Advance(ref reader))
        {
            if (ids.Count == rules.MaxElements)
                return MlJson.Fail(MlLimits.TooMany(rules.MaxElements), out value, out error);
            if (!MlJson.TryReadInteger(ref reader, ExpectedId, out long id, out error))
                return MlJson.Fail(Culprit(ids.Count, error), out value, out error);
            if (id is < 0 or > int.MaxValue)
                return MlJson.Fail(Culprit(ids.Count, Invariant($"expected {ExpectedId}, found {id}")), out value, out error);

            ids.Add((int)id);
        }

        return TryWrap(ids.ToArray(), rules, out value, out error);
    }

    private static string Culprit(int index, string error) => Invariant($"element {index}: {error}; all tokens of a list are strings, or all are ids");
}
