using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>References that may be null.</summary>
internal sealed class OptionalCodec<T>(ValueCodec<T> inner) : ValueCodec<T?>
    where T : class
{
    public override FieldType Type => field ??= new FieldType.Optional(inner.Type);

    public override bool HasRules => inner.HasRules;

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T? value)
    {
        if (reader.TokenType != JsonTokenType.Null)
        {
            return inner.TryRead(ref reader, ref errors, out value);
        }

        value = null;
        return true;
    }

    public override void Write(Utf8JsonWriter writer, T? value)
    {
        if (value is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            inner.Write(writer, value);
        }
    }

    internal override bool HasEqualItems(T? value) => value is not null && inner.HasEqualItems(value);

    public override string? Format(T? value) => value is null ? null : inner.Format(value);

    public override void Validate(T? value, ref SchemaErrors errors)
    {
        if (value is not null)
        {
            inner.Validate(value, ref errors);
        }
    }
}
