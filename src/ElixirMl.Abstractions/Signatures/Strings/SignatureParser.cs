using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;

namespace ElixirMl.Signatures.Strings;

/// <summary>Reads signatures such as <c>question, context: string[] -> answer: string[min_length=1]</c>.</summary>
internal sealed class SignatureParser
{
    private readonly SignatureCursor _cursor;
    private readonly TypeParser _types;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    internal SignatureParser(string text, ReadOnlySpan<Schema> schemas)
    {
        _cursor = new SignatureCursor(text);
        _types = new TypeParser(_cursor, schemas.ToArray().ToDictionary(static schema => schema.Name, StringComparer.Ordinal));
    }

    internal ValidationResult Result => _cursor.Errors.ToResult();

    /// <summary>Both sides of an arrow.</summary>
    /// <returns>What could be read; only to be used when <see cref="Result"/> is valid.</returns>
    internal (ValueList<Field> Inputs, ValueList<Field> Outputs) ParseSides()
    {
        if (ParseFields("an input field") is not { } inputs)
        {
            return (ValueList<Field>.Empty, ValueList<Field>.Empty);
        }

        if (!_cursor.TryTake("->"))
        {
            _cursor.Expected("',' or the arrow '->' between inputs and outputs");
            return (inputs, ValueList<Field>.Empty);
        }

        return (inputs, ParseEnd("an output field"));
    }

    /// <summary>Fields alone, or both sides of an arrow one after the other.</summary>
    internal ValueList<Field> ParseRow()
    {
        if (ParseFields("a field") is not { } fields)
        {
            return ValueList<Field>.Empty;
        }

        if (_cursor.TryTake("->"))
        {
            return [.. fields, .. ParseEnd("an output field")];
        }

        return AtEnd(fields);
    }

    private ValueList<Field> ParseEnd(string what) => AtEnd(ParseFields(what) ?? ValueList<Field>.Empty);

    private ValueList<Field> AtEnd(ValueList<Field> fields)
    {
        if (_cursor.Errors.Count == 0 && !_cursor.IsAtEnd)
        {
            _cursor.Expected(_cursor.IsAt("->") ? "no second arrow" : "',' or the end");
        }

        return fields;
    }

    private ValueList<Field>? ParseFields(string what)
    {
        var fields = new List<Field>();
        do
        {
            if (ParseField(what) is not { } field)
            {
                return null;
            }

            fields.Add(field);
        }
        while (_cursor.TryTake(","));

        return fields.ToValueList();
    }

    private Field? ParseField(string what)
    {
        _cursor.Peek();
        var at = _cursor.Position;
        if (_cursor.TakeName() is not { } name)
        {
            _cursor.Expected(what);
            return null;
        }

        if (!_names.Add(name))
        {
            _cursor.Fail(at, ValidationRules.Duplicate, $"The name '{name}' appears twice; names are unique over both sides.", "Rename one of them.");
        }

        var isOptional = _cursor.TryTake("?");
        var type = _cursor.TryTake(":") ? _types.Parse(name) : new FieldType.Text();
        if (type is null)
        {
            return null;
        }

        var field = Field.Of(name, type);
        var whole = isOptional || type is FieldType.Optional ? field.AsOptional() : field;
        return Check(_cursor.TryTake("[") ? new ConstraintParser(_cursor).Parse(whole) : whole, at);
    }

    private Field? Check(Field? field, int at)
    {
        if (field is null || _cursor.Errors.Count > 0)
        {
            return field;
        }

        try
        {
            RecordCodec.Of(new Schema(field.Name, [field]));
        }
        catch (ArgumentException exception)
        {
            _cursor.Fail(at, ValidationRules.Custom, exception.Message, "Correct the constraints of the field.");
        }

        return field;
    }
}
