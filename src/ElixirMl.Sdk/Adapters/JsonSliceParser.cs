using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>A value that is given as it stands, once it is complete.</summary>
internal abstract class JsonSliceParser(int field, GrowingText reply, int start) : JsonValueParser
{
    /// <summary>The first character behind the value, once it has ended.</summary>
    protected int End { get; set; }

    protected int Start => start;

    protected GrowingText Reply => reply;

    public override void Begin(ICollection<FieldChange> changes)
    {
        if (field != FieldMark.NoField)
        {
            changes.Add(new(field, "", PartialField.Begun));
        }
    }

    public override void Complete(ICollection<FieldChange> changes)
    {
        if (field == FieldMark.NoField)
        {
            return;
        }

        var text = reply.Slice(start, End);
        changes.Add(new(field, Rest(text.Span), PartialField.Complete(Whole(text))));
    }

    protected virtual FieldText Whole(ReadOnlyMemory<char> text) => new(text, FieldTextForm.Json);

    protected virtual string Rest(ReadOnlySpan<char> value) => value.ToString();
}
