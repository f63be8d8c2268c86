using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>The value of one field that is being written as a plain section of a reply.</summary>
internal abstract class SectionValue(int field)
{
    private int _blank;

    /// <summary>Up to where the reply need not be looked at again; <see langword="null"/> when this value looks at it only once.</summary>
    public virtual int? Given => null;

    protected int Field { get; } = field;

    public static SectionValue Of(int index, Field field) => XmlValue.Bare(field.Type) switch
    {
        FieldType.Text => new TextSection(index, field.Type is FieldType.Optional),
        FieldType.List => new ListSection(index, field.HasOpenItems),
        _ => new WholeSection(index),
    };

    public static SectionValue OfElement(int index, Field field) => XmlValue.Bare(field.Type) switch
    {
        FieldType.Text => new XmlTextSection(index, field.Type is FieldType.Optional),
        FieldType.List { Item: FieldType.List or FieldType.Any } => new WholeSection(index),
        FieldType.List => new XmlListSection(index, field.HasOpenItems),
        _ => Of(index, field),
    };

    /// <summary>Tells that the value has begun, unless its first text will.</summary>
    public virtual void Begin(ICollection<FieldChange> changes) => changes.Add(new(Field, "", PartialField.Begun));

    /// <param name="reply">The reply so far.</param>
    /// <param name="start">Where the section begins.</param>
    /// <param name="end">Up to where it is certain that all belongs to it.</param>
    /// <param name="changes">Receives what is new.</param>
    public void Grow(GrowingText reply, int start, int end, ICollection<FieldChange> changes)
    {
        _blank = Math.Max(_blank, start);
        while (_blank < end && char.IsWhiteSpace(reply.Span[_blank]))
        {
            _blank++;
        }

        if (_blank < end)
        {
            GrowFrom(reply, _blank, end, changes);
        }
    }

    /// <param name="value">The whole value.</param>
    /// <param name="changes">Receives what is new.</param>
    public void Complete(FieldText value, ICollection<FieldChange> changes) => changes.Add(new(Field, Rest(value.Text.Span), PartialField.Complete(value)));

    /// <summary>Gives what is certain of a value without blanks before it.</summary>
    protected virtual void GrowFrom(GrowingText reply, int first, int end, ICollection<FieldChange> changes)
    {
    }

    /// <summary>What has not been given of a value that is complete.</summary>
    protected abstract string Rest(ReadOnlySpan<char> text);
}
