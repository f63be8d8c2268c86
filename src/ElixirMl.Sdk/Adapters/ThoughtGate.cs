using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Waits until it is certain where the reply behind the model's thoughts begins; see <see cref="Thoughts"/>.</summary>
internal struct ThoughtGate(Schema outputs)
{
    private int _blanks;
    private int _searched;
    private string? _close;

    /// <param name="reply">The reply so far.</param>
    /// <param name="isEnd">Whether nothing follows.</param>
    /// <param name="from">Where the reply proper begins.</param>
    public bool TryPass(ReadOnlySpan<char> reply, bool isEnd, out int from)
    {
        from = 0;
        if (isEnd)
        {
            from = Thoughts.End(reply, outputs);
            return true;
        }

        while (_blanks < reply.Length && char.IsWhiteSpace(reply[_blanks]))
        {
            _blanks++;
        }

        return _close is null ? TryOpen(reply, ref from) : TryClose(reply, ref from);
    }

    private bool TryOpen(ReadOnlySpan<char> reply, ref int from)
    {
        var text = reply[_blanks..];
        if (text.IsEmpty || Thoughts.MayBegin(text))
        {
            return false;
        }

        _close = Thoughts.CloseOf(text, outputs);
        _searched = _blanks;
        return _close is null || TryClose(reply, ref from);
    }

    private bool TryClose(ReadOnlySpan<char> reply, ref int from)
    {
        var found = reply[_searched..].IndexOf(_close, StringComparison.OrdinalIgnoreCase);
        if (found >= 0)
        {
            from = _searched + found + _close!.Length;
            return true;
        }

        _searched = Math.Max(_searched, reply.Length - _close!.Length + 1);
        return false;
    }
}
