using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>A string that is no text, such as a name of an enumeration or a date.</summary>
internal sealed class JsonNameParser(int field, GrowingText reply, int start) : JsonSliceParser(field, reply, start)
{
    private bool _isEscaped;

    public override JsonStep Take(char character, int at, ICollection<FieldChange> changes)
    {
        // What an escape in single quotes stands for, only the whole reply tells.
        if (character == '\\' && IsInSingleQuotes)
        {
            return JsonStep.Lost;
        }

        if (at > Start && character == Reply.Span[Start] && !_isEscaped)
        {
            End = at + 1;
            return JsonStep.Closed;
        }

        _isEscaped = character == '\\' && !_isEscaped;
        return JsonStep.Inside;
    }

    private bool IsInSingleQuotes => Reply.Span[Start] == '\'';

    protected override FieldText Whole(ReadOnlyMemory<char> text) => IsInSingleQuotes ? new(text[1..^1], FieldTextForm.Plain) : base.Whole(text);

    // A name is read without its quotes.
    protected override string Rest(ReadOnlySpan<char> value) => value[1..^1].ToString();
}
