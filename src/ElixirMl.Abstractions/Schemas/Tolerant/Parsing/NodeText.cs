using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>The characters a string node stands for; to be disposed.</summary>
internal ref struct NodeText
{
    private char[]? _rented;

    public NodeText(ReadOnlySpan<char> text, in Node node)
    {
        var raw = text[node.Start..node.End];
        if ((node.Flags & NodeFlags.IsIndented) != 0)
        {
            Span = IndentedText.Dedent(raw);
        }
        else if ((node.Flags & (NodeFlags.HasEscapes | NodeFlags.IsBlock)) == NodeFlags.HasEscapes)
        {
            _rented = ArrayPool<char>.Shared.Rent(raw.Length);
            Span = _rented.AsSpan(0, StringDecoder.Decode(raw, _rented, out var hasOddEscapes));
            HasOddEscapes = hasOddEscapes;
        }
        else
        {
            Span = raw;
        }
    }

    public ReadOnlySpan<char> Span { get; }

    public bool HasOddEscapes { get; }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<char>.Shared.Return(_rented);
            _rented = null;
        }
    }
}
