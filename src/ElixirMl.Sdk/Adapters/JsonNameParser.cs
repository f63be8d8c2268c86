namespace ElixirMl.Adapters;

/// <summary>A string that is no text, such as a name of an enumeration or a date.</summary>
internal sealed class JsonNameParser(int field, GrowingText reply, int start) : JsonSliceParser(field, reply, start)
{
    private bool _isEscaped;

    public override JsonStep Take(char character, int at, ICollection<FieldChange> changes)
    {
        if (at > Start && character == '"' && !_isEscaped)
        {
            End = at + 1;
            return JsonStep.Closed;
        }

        _isEscaped = character == '\\' && !_isEscaped;
        return JsonStep.Inside;
    }

    // A name is read without its quotes.
    protected override string Rest(ReadOnlySpan<char> value) => value[1..^1].ToString();
}
