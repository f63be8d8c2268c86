namespace ElixirMl.Adapters;

/// <summary>A number or a literal, complete when something else follows.</summary>
internal sealed class JsonScalarParser(int field, bool isForText, GrowingText reply, int start) : JsonSliceParser(field, reply, start)
{
    public static bool IsPart(char character) => char.IsAsciiLetterOrDigit(character) || character is '+' or '-' or '.' or '_';

    public override JsonStep Take(char character, int at, ICollection<FieldChange> changes)
    {
        if (IsPart(character))
        {
            return JsonStep.Inside;
        }

        End = at;

        // A word without quotes may be the first of a text.
        return isForText && Reply.Span[Start..at] is not "null" ? JsonStep.Lost : JsonStep.Item;
    }

    protected override string Rest(ReadOnlySpan<char> value) => isForText ? "" : base.Rest(value);
}
