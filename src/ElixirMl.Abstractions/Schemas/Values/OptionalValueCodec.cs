using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>Value types that may be null.</summary>
internal sealed class OptionalValueCodec<T>(ValueCodec<T> inner) : ValueCodec<T?>
    where T : struct
{
    public override FieldType Type => field ??= new FieldType.Optional(inner.Type);

    public override bool HasRules => inner.HasRules;

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, out T? value)
    {
        value = null;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return true;
        }

        var isRead = inner.TryRead(ref reader, ref errors, out var one);
        value = isRead ? one : null;
        return isRead;
    }

    public override void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is { } one)
        {
            inner.Write(writer, one);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    internal override bool HasEqualItems(T? value) => value is { } one && inner.HasEqualItems(one);

    public override string? Format(T? value) => value is { } one ? inner.Format(one) : null;

    public override void Validate(T? value, ref SchemaErrors errors)
    {
        if (value is { } one)
        {
            inner.Validate(one, ref errors);
        }
    }
}
