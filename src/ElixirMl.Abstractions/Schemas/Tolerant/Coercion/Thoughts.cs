namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>The part of a reply in which a model thinks aloud.</summary>
internal static class Thoughts
{
    /// <summary>Behind the last closing tag; 0 when there is none. The opening tag is often left out.</summary>
    public static int End(ReadOnlySpan<char> text)
    {
        var end = 0;
        foreach (var tag in (ReadOnlySpan<string>)["</think>", "</thinking>", "</thought>", "</thoughts>", "</reasoning>", "</reflection>", "</scratchpad>", "[/THINK]"])
        {
            var last = text.LastIndexOf(tag, StringComparison.OrdinalIgnoreCase);
            end = last < 0 ? end : Math.Max(end, last + tag.Length);
        }

        return end;
    }

    /// <summary>Whether the model is still thinking.</summary>
    public static bool AreOpen(ReadOnlySpan<char> text)
    {
        text = text[End(text)..];
        return text.Contains("<think>", StringComparison.OrdinalIgnoreCase) ||
            text.Contains("<thinking>", StringComparison.OrdinalIgnoreCase) ||
            text.Contains("<reasoning>", StringComparison.OrdinalIgnoreCase);
    }
}
