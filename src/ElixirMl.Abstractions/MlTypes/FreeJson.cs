using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>Checks JSON whose form nobody declared, so that writing and comparing it later can neither throw nor exhaust the stack.</summary>
internal static class FreeJson
{
    // Whatever options its document was parsed with, the element's text must be read again.
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 1000 };

    internal static string? ErrorOf(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return $"the arguments are {Name(element.ValueKind)}; they must be an object";

        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(element), Options);
        reader.Read();
        return ErrorOf(reader);
    }

    /// <summary>Looks at the value the reader stands on; the caller's reader, of which this is a copy, stays there.</summary>
    internal static string? ErrorOf(Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        do
        {
            if (reader.CurrentDepth - depth >= MlLimits.MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                return Invariant($"the arguments nest deeper than {MlLimits.MaxDepth}");
            if (!IsText(ref reader))
                return "the arguments hold a string that is not Unicode text: broken UTF-8 or half a surrogate pair";

            MlJson.Advance(ref reader);
        }
        while (reader.CurrentDepth > depth);

        return null;
    }

    /// <summary>Whether every text in the value the reader stands on is Unicode; the caller's reader, of which this is a copy, stays there.</summary>
    internal static bool HoldsText(Utf8JsonReader reader)
    {
        int depth = reader.CurrentDepth;
        while (IsText(ref reader))
        {
            if (reader.CurrentDepth == depth && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
                return true;

            MlJson.Advance(ref reader);
        }

        return false;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
            return true;
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
            return Utf8.IsValid(reader.ValueSpan);

        try
        {
            _ = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Undefined => "missing",
        JsonValueKind.Null => "null",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "a truth value",
    };
}
