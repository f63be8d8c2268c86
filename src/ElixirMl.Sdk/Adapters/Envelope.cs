namespace ElixirMl.Adapters;

/// <summary>Code fences around a whole reply.</summary>
internal static class Envelope
{
    private const string Fence = "```";

    /// <summary>The end of the text from a position on, without a fence that was opened before that position and closes at the very end.</summary>
    public static int TrimFence(ReadOnlySpan<char> reply, int from)
    {
        var trimmed = reply.TrimEnd();
        var isFenced = trimmed.Length - Fence.Length >= from && trimmed.EndsWith(Fence);
        return isFenced && IsOdd(Count(trimmed[from..])) ? trimmed.Length - Fence.Length : reply.Length;
    }

    // An odd number of fences within the last field means that one of them belongs to the whole.
    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOf(Fence); at >= 0; at = text.IndexOf(Fence))
        {
            count++;
            text = text[(at + Fence.Length)..];
        }

        return count;
    }

    private static bool IsOdd(int number) => number % 2 == 1;
}
