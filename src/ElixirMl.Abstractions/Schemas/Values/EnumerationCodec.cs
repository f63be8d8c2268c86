using System.Text;
using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>Members of an enumeration by their JSON names.</summary>
internal sealed class EnumerationCodec<T> : ValueCodec<T>
    where T : notnull
{
    private readonly T[] _values;
    private readonly byte[][] _names;
    private readonly FieldType.Enumeration _type;

    internal EnumerationCodec(string name, ReadOnlySpan<(T Value, EnumValue Names)> values)
    {
        _values = new T[values.Length];
        _names = new byte[values.Length][];
        var names = new EnumValue[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            (_values[i], names[i]) = values[i];
            _names[i] = Encoding.UTF8.GetBytes(names[i].JsonName);
        }

        _type = new FieldType.Enumeration(name, names.ToValueList());
    }

    public override FieldType Type => _type;

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, out T value)
    {
        value = default!;
        if (reader.TokenType != JsonTokenType.String)
        {
            return ReadErrors.WrongType(ref reader, ref errors, $"one of {Choices()}");
        }

        if (reader.ValueIsEscaped && !ReadErrors.IsText(ref reader))
        {
            return ReadErrors.TryGetText(ref reader, ref errors, out _);
        }

        for (var i = 0; i < _names.Length; i++)
        {
            if (reader.ValueTextEquals(_names[i]))
            {
                value = _values[i];
                return true;
            }
        }

        return ReadErrors.Misfit(ref reader, ref errors, ValidationRules.Allowed, $"Expected one of {Choices()}.", "Use one of these names, spelled exactly.");
    }

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(_names[IndexOf(value)]);

    public override string? Format(T value) => _type.Values[IndexOf(value)].JsonName;

    private int IndexOf(T value)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (EqualityComparer<T>.Default.Equals(_values[i], value))
            {
                return i;
            }
        }

        throw new ArgumentException($"{value} is not a declared member of {_type.Name}; expected one of {Choices()}.", nameof(value));
    }

    private string Choices() => string.Join(", ", _type.Values.Select(static value => value.JsonName));
}
