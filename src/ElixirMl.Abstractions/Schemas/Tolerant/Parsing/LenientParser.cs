using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>Reads one loosely written JSON value into a tree of nodes.</summary>
/// <remarks>
/// Never fails: what cannot be understood is skipped and noted. One pass; looking ahead is bounded or remembered, so that the time is
/// linear in the length of the text. Nesting beyond <see cref="MaximalDepth"/> stops the reading.
/// The rules for quotes inside strings follow json_repair and BAML's fixing parser: a quote closes a string when what follows can follow a string.
/// </remarks>
internal ref partial struct LenientParser(ReadOnlySpan<char> text, int start, NodeList nodes, Extent extent = Extent.Whole)
{
    public const int MaximalDepth = 64;

    private const int LongestLinkText = 100;

    private static readonly SearchValues<char> EndOfLinkText = SearchValues.Create("[]{}\"\n");

    private readonly NodeList _nodes = nodes;
    private readonly Extent _extent = extent;
    private ReadOnlySpan<char> _text = text;
    private int _position = start;
    private int _depth;
    private int _braces;
    private int _brackets;
    private bool _keysAreQuoted;
    private bool _isStrict;
    private bool _itemsEndAtSemicolons;
    private SyntaxRepairs _repairs;
    private long _work;
    private Landmark _blockEnd = new("*/");
    private Landmark _lineEnd = new("\n");
    private Landmark _tripleDouble = new("\"\"\"");
    private Landmark _tripleSingle = new("'''");
    private Landmark _fence = new("```");

    public readonly SyntaxRepairs Repairs => _repairs;

    public bool IsTooDeep { get; private set; }

    /// <summary>Behind the value.</summary>
    public readonly int Position => _position;

    public readonly long Work => _work;

    private readonly bool IsAtEnd => _position >= _text.Length;

    /// <summary>Reads the value at the start; its first character is no white space.</summary>
    public void Parse()
    {
        // What is strict JSON is read as such, so that no quote in it is ever doubted.
        var scanner = new StrictScanner(_text[_position..]);
        _isStrict = _text[_position] is '{' or '[' or '"' && scanner.StartsWithValue();
        _work += scanner.Position;
        ParseValue(Place.Root);
    }

    private void ParseValue(Place place)
    {
        _work++;
        var character = _text[_position];
        if (character is '{' or '[' && !IsLink())
        {
            ParseContainer(character);
        }
        else if (IsFence(_position))
        {
            ParseFence();
        }
        else if (Quotation.IsOpener(character))
        {
            ParseString(place);
        }
        else
        {
            ParseBare(place);
        }
    }

    /// <summary>Whether the bracket opens a link of Markdown, <c>[text](address)</c>, that was written without quotes.</summary>
    private bool IsLink()
    {
        if (_isStrict || _depth == 0 || _text[_position] == '{')
        {
            return false;
        }

        var inside = _text.Slice(_position + 1, Math.Min(LongestLinkText, _text.Length - _position - 1));
        var close = inside.IndexOfAny(EndOfLinkText);
        _work += close < 0 ? inside.Length : close;
        return close > 0 && inside[close..].StartsWith("](");
    }

    private void ParseContainer(char bracket)
    {
        if (_depth == MaximalDepth)
        {
            IsTooDeep = true;
            _position = _text.Length;
            Close(_nodes.Add(NodeKind.Missing, _position));
            return;
        }

        _depth++;
        var keysWereQuoted = _keysAreQuoted;
        var node = _nodes.Add(bracket == '{' ? NodeKind.Object : NodeKind.Array, _position++);
        if (bracket == '{' && !IsSet())
        {
            ParseObject(node);
        }
        else
        {
            ParseArray(node, bracket == '{' ? '}' : ']');
        }

        Close(node);
        _keysAreQuoted = keysWereQuoted;
        _depth--;
    }

    private void ParseObject(int node)
    {
        _braces++;
        _keysAreQuoted = true;
        ParseMembers(node);
        _braces--;
    }

    private void ParseArray(int node, char closer)
    {
        if (closer == '}')
        {
            _nodes[node].Kind = NodeKind.Array;
            _repairs |= SyntaxRepairs.ListBrackets;
        }

        ref var open = ref (closer == '}' ? ref _braces : ref _brackets);
        open++;
        _itemsEndAtSemicolons = AreNumbersBetweenSemicolons(_position);
        ParseItems(node, closer);
        _itemsEndAtSemicolons = false;
        open--;
    }

    private void ParseItems(int node, char closer)
    {
        var comma = new CommaState();
        while (true)
        {
            SkipTrivia();
            if (IsAtEnd || EndsAtFence())
            {
                Truncate(node);
                return;
            }

            var character = _text[_position];
            if (character == closer)
            {
                _position++;
                _repairs |= comma.AtEnd();
                return;
            }

            if (character is ']' or '}' && EndsParent(character))
            {
                return;
            }

            if (character is ',' or ';' or '，')
            {
                _position++;
                _repairs |= comma.Take(character);
            }
            else if (character is ']' or '}' or ':' or ')')
            {
                SkipCharacter(character == ':' ? SyntaxRepairs.StrayText : SyntaxRepairs.ExtraBracket);
            }
            else
            {
                _repairs |= comma.BeforeElement();
                ParseItem(node);
            }
        }
    }

    private void ParseItem(int node)
    {
        var before = _position;
        var item = _nodes.Count;
        ParseValue(Place.Item);
        if (_position > before)
        {
            _nodes[node].Count++;
            return;
        }

        _nodes.RemoveFrom(item);
        SkipCharacter(SyntaxRepairs.StrayText);
    }

    /// <summary>Whether a bracket that does not fit closes a container further out, so that the current one was never closed.</summary>
    private bool EndsParent(char bracket)
    {
        var isOpen = bracket == '}' ? _braces > 0 : _brackets > 0;
        _repairs |= isOpen ? SyntaxRepairs.MissingBracket : SyntaxRepairs.None;
        return isOpen;
    }

    private void SkipCharacter(SyntaxRepairs repair)
    {
        _position++;
        _repairs |= repair;
    }

    private void Close(int node)
    {
        _nodes[node].End = _position;
        _nodes[node].Next = _nodes.Count;
    }

    private void Truncate(int node)
    {
        _nodes[node].Flags |= NodeFlags.Incomplete;
        _repairs |= SyntaxRepairs.Truncated;
    }
}
