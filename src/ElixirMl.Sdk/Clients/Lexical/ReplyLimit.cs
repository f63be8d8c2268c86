using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Lexical;

/// <summary>Ends replies where the request says so.</summary>
internal static class ReplyLimit
{
    /// <param name="reply">The whole reply.</param>
    /// <param name="options">What the request says.</param>
    /// <param name="longest">Most tokens of any reply.</param>
    public static (string Text, ChatFinishReason Reason) Apply(string reply, ChatOptions? options, int? longest)
    {
        var stopped = options?.StopSequences is { Count: > 0 } stops ? Stop(reply, stops) : reply;
        return Least(options?.MaxOutputTokens, longest) is { } most && Cut(stopped, most) is { } cut
            ? (cut, ChatFinishReason.Length)
            : (stopped, ChatFinishReason.Stop);
    }

    private static int? Least(int? left, int? right) => left is null || right < left ? right : left;

    private static string Stop(string reply, IList<string> stops)
    {
        var end = reply.Length;
        foreach (var stop in stops)
        {
            var at = reply.IndexOf(stop, StringComparison.Ordinal);
            end = at >= 0 && at < end ? at : end;
        }

        return reply[..end];
    }

    // Null when the whole reply is short enough.
    private static string? Cut(string reply, int mostTokens)
    {
        var end = 0;
        for (var count = 0; count < mostTokens; count++)
        {
            end = LexicalTokens.NextEnd(reply, end);
            if (end == 0)
            {
                return null;
            }
        }

        return LexicalTokens.NextEnd(reply, end) == 0 ? null : reply[..end];
    }
}
