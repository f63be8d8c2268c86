using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ElixirMl.Schemas;

/// <summary>Writes schemas as one canonical text and hashes it.</summary>
/// <remarks>
/// The text holds names, types, defaults, constraints and rules, nested schemas at their first use. Descriptions, examples
/// and aliases are left out: they change what is read to a model, never what fits. Every name is preceded by its length, so
/// no choice of names can imitate another structure; numbers are written as bits, so no runtime formats them differently.
/// </remarks>
internal sealed class SchemaHash
{
    private readonly StringBuilder _text = new();
    private readonly List<Schema> _written = [];

    public static string Of(params Schema[] schemas)
    {
        var hash = new SchemaHash();
        foreach (var schema in schemas)
        {
            hash.Write(schema);
        }

        return ToHex(hash._text.ToString());
    }

    private static string ToHex(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
#if NET
        return Convert.ToHexStringLower(SHA256.HashData(bytes));
#else
        using var algorithm = SHA256.Create();
        return BitConverter.ToString(algorithm.ComputeHash(bytes)).Replace("-", "").ToLowerInvariant();
#endif
    }

    private void Write(Schema schema)
    {
        _text.Append('{');
        foreach (var field in schema.Fields)
        {
            Write(field);
        }

        foreach (var rule in schema.Rules)
        {
            _text.Append("rule");
            Name(rule);
        }

        _text.Append(schema.UnknownKeys == UnknownKeys.Ignore ? "}" : $"{schema.UnknownKeys}}}");
    }

    private void Write(Field field)
    {
        Name(field.JsonName);
        _text.Append(field.IsRequired ? '!' : '?');
        Write(field.Type);
        if (field.Default is not null)
        {
            _text.Append('=');
            Name(field.Default);
        }

        foreach (var constraint in field.Constraints)
        {
            Write(constraint);
        }

        _text.Append(';');
    }

    private void Write(FieldType type)
    {
        switch (type)
        {
            case FieldType.Text:
                _text.Append("text");
                break;
            case FieldType.Boolean:
                _text.Append("boolean");
                break;
            case FieldType.Number number:
                _text.Append(number.Kind.ToString());
                break;
            case FieldType.Formatted formatted:
                _text.Append(formatted.Format.ToString());
                break;
            case FieldType.Enumeration enumeration:
                _text.Append("enum");
                Names(enumeration.Values.Select(static value => value.JsonName));
                break;
            case FieldType.Any:
                _text.Append("any");
                break;
            case FieldType.Ml ml:
                _text.Append("ml");
                Name(ml.Name);
                Name(ml.JsonSchema);
                break;
            default:
                WriteNested(type);
                break;
        }
    }

    private void WriteNested(FieldType type)
    {
        switch (type)
        {
            case FieldType.Optional optional:
                _text.Append("optional ");
                Write(optional.Inner);
                break;
            case FieldType.List list:
                _text.Append(list.IsSet ? "set " : "list ");
                Write(list.Item);
                break;
            case FieldType.Map map:
                _text.Append("map ");
                Write(map.Key);
                _text.Append(' ');
                Write(map.Value);
                break;
            case FieldType.Object nested:
                WriteOnce(nested);
                break;
            case FieldType.Union union:
                WriteUnion(union);
                break;
            default:
                throw new InvalidOperationException($"The field type '{type.GetType().Name}' has no canonical text.");
        }
    }

    private void WriteOnce(FieldType.Object type)
    {
        _text.Append("object");
        Name(type.Name);
        var schema = type.Schema;
        var twins = _written.FindAll(known => known.Name == schema.Name);
        var index = twins.FindIndex(known => SchemaIdentity.AreSame(known, schema, static nested => nested.Schema));
        var ordinal = index < 0 ? twins.Count : index;
        if (ordinal > 0)
        {
            _text.Append('#').Append(ordinal.ToString(CultureInfo.InvariantCulture));
        }

        if (index < 0)
        {
            _written.Add(schema);
            Write(schema);
        }
    }

    private void WriteUnion(FieldType.Union union)
    {
        _text.Append("union");
        Name(union.Discriminator);
        foreach (var unionCase in union.Cases)
        {
            Name(unionCase.Discriminator);
            WriteOnce(unionCase.Type);
        }

        _text.Append('.');
    }

    private void Write(Constraint constraint)
    {
        switch (constraint)
        {
            case Constraint.Range range:
                _text.Append("range").Append(range.MinimumIsExclusive ? '(' : '[').Append(Bits(range.Minimum)).Append(',')
                    .Append(Bits(range.Maximum)).Append(range.MaximumIsExclusive ? ')' : ']');
                break;
            case Constraint.MultipleOf multiple:
                _text.Append("multiple ").Append(Bits(multiple.Factor));
                break;
            case Constraint.Length length:
                Limits("length", length.Minimum, length.Maximum);
                break;
            case Constraint.Items items:
                Limits("items", items.Minimum, items.Maximum);
                break;
            case Constraint.UniqueItems:
                _text.Append("unique");
                break;
            case Constraint.UnitNorm or Constraint.Shape or Constraint.Tokens or Constraint.Calibrated or Constraint.Language or Constraint.Normalized:
                WriteMl(constraint);
                break;
            default:
                WriteTextual(constraint);
                break;
        }
    }

    private void WriteMl(Constraint constraint) => _ = constraint switch
    {
        Constraint.Shape shape => _text.Append("shape").Append(string.Concat(shape.Axes.Select(static length => $" {length?.ToString(CultureInfo.InvariantCulture) ?? "?"}"))).Append('.'),
        Constraint.Tokens tokens => _text.Append("tokens ").Append(tokens.Kind.ToString()),
        Constraint.UnitNorm => _text.Append("unit norm"),
        Constraint.Language language => _text.Append("language ").Append(language.Name),
        Constraint.Calibrated => _text.Append("calibrated"),
        _ => _text.Append("normalized"),
    };

    private void WriteTextual(Constraint constraint)
    {
        switch (constraint)
        {
            case Constraint.Pattern pattern:
                _text.Append("pattern");
                Name(pattern.Expression);
                break;
            case Constraint.Format format:
                _text.Append("format");
                Name(format.Name);
                break;
            case Constraint.Allowed allowed:
                _text.Append("allowed");
                Names(allowed.Values);
                break;
            case Constraint.Denied denied:
                _text.Append("denied");
                Names(denied.Values);
                break;
            default:
                throw new InvalidOperationException($"The constraint '{constraint.GetType().Name}' has no canonical text.");
        }
    }

    private void Limits(string name, int minimum, int? maximum) => _text
        .Append(name).Append(' ').Append(minimum.ToString(CultureInfo.InvariantCulture))
        .Append(',').Append(maximum?.ToString(CultureInfo.InvariantCulture));

    private void Names(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Name(name);
        }

        _text.Append('.');
    }

    private void Name(string name) =>
        _text.Append(' ').Append(name.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(name);

    private static string Bits(double? number) =>
        number is null ? "" : BitConverter.DoubleToInt64Bits(number.Value).ToString("x16", CultureInfo.InvariantCulture);
}
