namespace ElixirMl.Adapters;

/// <summary>How much of a text that goes on will stay as it is when it ends.</summary>
internal static class CertainText
{
    /// <summary>Length without the blanks at its end, which are cut off, without backticks that may close a fence around the reply, and without half a character.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = text.TrimEnd().TrimEnd('`').TrimEnd().Length;
        return length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
    }
}
