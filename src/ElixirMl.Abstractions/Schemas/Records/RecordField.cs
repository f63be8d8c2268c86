using System.Text;
using System.Text.Json;
using ElixirMl.Generated;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Records;

/// <summary>One field of a run-time schema, made ready to read, write and check.</summary>
internal sealed class RecordField
{
    private readonly Field _field;
    private readonly RecordValue _value;
    private readonly ConstraintCheck[] _checks;
    private readonly byte[][] _names;

    internal RecordField(Field field, RecordValueFactory factory)
    {
        var type = field.Type is FieldType.Optional optional ? optional.Inner : field.Type;
        _field = field;
        _value = factory.CreateValue(type);
        Codec = field.Type is FieldType.Optional ? new OptionalCodec<object>(_value!) : _value;
        _checks = [.. field.Constraints.Select(constraint => ConstraintChecks.Create(field, type, constraint))];
        _names = [.. field.Aliases.Prepend(field.JsonName).Select(Encoding.UTF8.GetBytes)];
        Name = JsonEncodedText.Encode(field.JsonName);
    }

    internal ValueCodec<object?> Codec { get; }

    internal JsonEncodedText Name { get; }

    internal Type? ExactType => _value.ExactType;

    internal string JsonName => _field.JsonName;

    internal bool IsRequired => _field.IsRequired;

    /// <summary>Whether null stands for a field that is not there.</summary>
    internal bool IsLeftOut(object? value) => value is null && !_field.IsRequired;

    internal bool HasName(ref Utf8JsonReader reader)
    {
        foreach (var name in _names)
        {
            if (reader.ValueTextEquals(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of an absent field.</summary>
    /// <exception cref="ArgumentException">The declared default is not of the field's type.</exception>
    internal object? ReadDefault()
    {
        if (_field.Default is null or "null")
        {
            return null;
        }

        var errors = new SchemaErrors();
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(_field.Default));
            reader.Read();
            if (Codec.TryRead(ref reader, ref errors, out var value))
            {
                return value;
            }
        }
        catch (JsonException exception)
        {
            errors.Add(JsonErrors.Of(exception));
        }

        throw new ArgumentException($"The default of the field '{JsonName}' does not fit. {errors.ToResult()}");
    }

    internal void Validate(object? value, ref SchemaErrors errors)
    {
        if (value is null)
        {
            if (_field.IsRequired && _field.Type is not FieldType.Optional)
            {
                FieldRules.Missing(ref errors, _field);
            }
        }
        else if (!TryCheck(value, ref errors))
        {
            errors.Add(_value.WrongType("$." + JsonName, value));
        }
        else if (_value.HasInnerRules)
        {
            var before = errors.Count;
            _value.ValidateInner(value, ref errors);
            if (errors.Count != before)
            {
                errors.Nest(before, "." + JsonName);
            }
        }
    }

    // Every check asks for the type itself, so that a field with constraints asks once and not twice.
    private bool TryCheck(object value, ref SchemaErrors errors)
    {
        foreach (var check in _checks)
        {
            if (!check(ref errors, _field, value))
            {
                return false;
            }
        }

        return _checks.Length > 0 || _value.Accepts(value);
    }
}
