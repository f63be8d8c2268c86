namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>Whether commas stand where they should in one container.</summary>
internal struct CommaState
{
    private bool _isPending;
    private bool _hasElements;

    public SyntaxRepairs Take(char separator)
    {
        var isExtra = _isPending || !_hasElements || separator != ',';
        _isPending = true;
        return isExtra ? SyntaxRepairs.ExtraComma : SyntaxRepairs.None;
    }

    public SyntaxRepairs BeforeElement()
    {
        var isMissing = _hasElements && !_isPending;
        _hasElements = true;
        _isPending = false;
        return isMissing ? SyntaxRepairs.MissingComma : SyntaxRepairs.None;
    }

    public readonly SyntaxRepairs AtEnd() => _isPending && _hasElements ? SyntaxRepairs.TrailingComma : SyntaxRepairs.None;
}
