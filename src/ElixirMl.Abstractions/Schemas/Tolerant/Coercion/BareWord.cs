namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>What a word without quotes means.</summary>
internal static class BareWord
{
    public static bool IsNull(ReadOnlySpan<char> word) => word is "null" or "None" or "NULL" or "Null" or "nil" or "undefined";

    public static bool? AsBoolean(ReadOnlySpan<char> word) => word switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    public static bool IsNotFinite(ReadOnlySpan<char> word) => word.TrimStart("+-") is "NaN" or "nan" or "Infinity" or "inf" or "Inf" or "∞";

    /// <summary>Whether the end of the text may have cut a literal short; <c>nu</c> is not a text but the beginning of null.</summary>
    public static bool IsCutLiteral(ReadOnlySpan<char> word) =>
        word.IsEmpty ||
        "null".AsSpan().StartsWith(word) && word.Length < 4 ||
        "true".AsSpan().StartsWith(word) && word.Length < 4 ||
        "false".AsSpan().StartsWith(word) && word.Length < 5 ||
        "None".AsSpan().StartsWith(word) && word.Length < 4 ||
        "True".AsSpan().StartsWith(word) && word.Length < 4 ||
        "False".AsSpan().StartsWith(word) && word.Length < 5;
}
