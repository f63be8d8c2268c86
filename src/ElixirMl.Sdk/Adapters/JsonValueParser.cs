using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Follows one value of a JSON object to its end.</summary>
internal abstract class JsonValueParser
{
    /// <summary>The parser for a value by its first character.</summary>
    /// <param name="first">The first character.</param>
    /// <param name="index">Index of the field; <see cref="FieldMark.NoField"/> for a value nobody wants.</param>
    /// <param name="field">The field; <see langword="null"/> for a value nobody wants.</param>
    /// <param name="reply">The reply, which grows.</param>
    /// <param name="start">Where the value begins.</param>
    /// <returns><see langword="null"/> when no value begins with the character.</returns>
    public static JsonValueParser? For(char first, int index, Field? field, GrowingText reply, int start)
    {
        var bare = field is null ? null : XmlValue.Bare(field.Type);
        return first switch
        {
            '"' or '\'' when bare is FieldType.Text => new JsonTextParser(index, first),
            '"' or '\'' => new JsonNameParser(index, reply, start),
            '[' when bare is FieldType.List => new JsonListParser(index, field!.HasOpenItems, reply, start),
            '[' or '{' => new JsonContainerParser(index, reply, start),
            _ when JsonScalarParser.IsPart(first) => new JsonScalarParser(index, bare is FieldType.Text, reply, start),
            _ => null,
        };
    }

    /// <summary>Tells that the value has begun, unless its first text will.</summary>
    public virtual void Begin(ICollection<FieldChange> changes)
    {
    }

    /// <summary>Takes the next character.</summary>
    /// <returns><see cref="JsonStep.Closed"/> when it ends the value, <see cref="JsonStep.Item"/> when the value ended before it.</returns>
    public abstract JsonStep Take(char character, int at, ICollection<FieldChange> changes);

    /// <summary>Gives what is certain after a piece of the reply.</summary>
    public virtual void Grow(ICollection<FieldChange> changes)
    {
    }

    /// <summary>Gives the value, whose end has been confirmed.</summary>
    public abstract void Complete(ICollection<FieldChange> changes);
}
