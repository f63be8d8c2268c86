namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>The next place of a text such as <c>*/</c>, remembered so that many searches cost one pass together.</summary>
internal struct Landmark(string what)
{
    private readonly string _what = what;
    private int _from = int.MaxValue;
    private int _at;

    /// <returns>Where it is, at or behind <paramref name="from"/>; the length of the text when there is none.</returns>
    public int Find(ReadOnlySpan<char> text, int from, ref long work)
    {
        if (from < _from || from > _at)
        {
            var index = from < text.Length ? text[from..].IndexOf(_what) : -1;
            _at = index < 0 ? int.MaxValue : from + index;
            _from = from;
            work += (index < 0 ? text.Length - from : index) + 1;
        }

        return Math.Min(_at, text.Length);
    }
}
