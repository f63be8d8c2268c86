using System.Globalization;
using System.Text;
using ElixirMl.Schemas;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>Writes JSON that mostly fits a schema.</summary>
/// <param name="random">Where all chance comes from.</param>
public sealed class JsonMaker(Random random)
{
    private const int DeepestNesting = 6;

    private static readonly string[] Words =
    [
        "red", "green", "Ada", " Ada ", "hand-le", "Normal", "Fast", "card", "1234", "2026-01-31", "08:30:00", "1.02:03:04", "2026-01-31T08:30:00Z", "https://example.org/a?b",
        "123e4567-e89b-12d3-a456-426614174000", "AQID", "x", "", "é", "😀", "a@b.org", "87 %", "0.5", "null", "true", "[1, 2]", "{\"a\": 1}", "EUR", "full", "en",
        "```json\n{}\n```", "it's", "\"", "\\", "\u0001", "\u2028", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!",
    ];

    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "2", "3", "13", "17", "20", "21", "200", "255", "256", "0.1", "0.3", "0.30001", "0.05", "0.15", "1.5", "1e3", "1E-3", "-0", "-0.0", "1.0", "1e400", "1e-400",
        "2147483648", "9223372036854775808", "18446744073709551615", "18446744073709551616", "3.4e38", "3.5e38", "79228162514264337593543950336", "0.1000000000000000055511151231257827",
    ];

    /// <summary>An object of the schema; about one place in twenty does not fit.</summary>
    /// <param name="schema">What it should be.</param>
    public string Object(Schema schema)
    {
        var json = new StringBuilder();
        WriteObject(json, schema, 0, null);
        return json.ToString();
    }

    /// <summary>A text: a known word, or letters by chance.</summary>
    public string Text() => random.Next(3) > 0
        ? Words[random.Next(Words.Length)]
        : string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => (char)random.Next(' ', random.Next(4) == 0 ? 0xFFFF : 0x7F)));

    private bool Sometimes(int oneIn) => random.Next(oneIn) == 0;

    private void WriteObject(StringBuilder json, Schema schema, int depth, (string Name, string Value)? discriminator)
    {
        json.Append('{');
        if (discriminator is { } kind && !Sometimes(20))
        {
            json.Append(Quote(kind.Name)).Append(':').Append(Quote(kind.Value)).Append(',');
        }

        foreach (var field in schema.Fields)
        {
            if (!Sometimes(field.IsRequired ? 25 : 2))
            {
                WriteField(json, field, depth);
            }
        }

        if (Sometimes(6))
        {
            json.Append(Quote(Text())).Append(':');
            WriteAny(json, depth + 1);
            json.Append(',');
        }

        Close(json, '}');
    }

    private void WriteField(StringBuilder json, Field field, int depth)
    {
        var name = field.Aliases.Count > 0 && Sometimes(4) ? field.Aliases[random.Next(field.Aliases.Count)] : field.JsonName;
        json.Append(Quote(name)).Append(Sometimes(10) ? " : " : ":");
        if (field.Constraints.OfType<Constraint.Allowed>().FirstOrDefault() is { } allowed && !Sometimes(5))
        {
            json.Append(allowed.Values[random.Next(allowed.Values.Count)]);
        }
        else
        {
            Write(json, field.Type, depth + 1);
        }

        json.Append(',');
        if (Sometimes(60))
        {
            WriteField(json, field, depth);
        }
    }

    private void Write(StringBuilder json, FieldType type, int depth)
    {
        if (Sometimes(25))
        {
            WriteAny(json, depth);
            return;
        }

        switch (type)
        {
            case FieldType.Optional optional when Sometimes(4) || depth > DeepestNesting:
                json.Append("null");
                break;
            case FieldType.Optional optional:
                Write(json, optional.Inner, depth);
                break;
            case FieldType.Boolean:
                json.Append(Sometimes(2) ? "true" : "false");
                break;
            case FieldType.Number number:
                json.Append(Number(number.IsInteger));
                break;
            case FieldType.Enumeration names:
                json.Append(Quote(names.Values[random.Next(names.Values.Count)].JsonName));
                break;
            case FieldType.Formatted formatted:
                json.Append(Quote(Formatted(formatted.Format)));
                break;
            case FieldType.List list:
                WriteList(json, list.Item, depth);
                break;
            case FieldType.Map map:
                WriteMap(json, map, depth);
                break;
            case FieldType.Object nested:
                WriteObject(json, nested.Schema, depth, null);
                break;
            case FieldType.Union union:
                var one = union.Cases[random.Next(union.Cases.Count)];
                WriteObject(json, one.Type.Schema, depth, (union.Discriminator, one.Discriminator));
                break;
            case FieldType.Ml { Name: "embedding" }:
                WriteList(json, new FieldType.Number(NumberKind.Single), depth);
                break;
            case FieldType.Ml:
                json.Append(Number(false));
                break;
            case FieldType.Any:
                WriteAny(json, depth);
                break;
            default:
                json.Append(Quote(Text()));
                break;
        }
    }

    private void WriteList(StringBuilder json, FieldType item, int depth)
    {
        json.Append('[');
        for (var count = depth > DeepestNesting ? 0 : random.Next(4); count > 0; count--)
        {
            Write(json, item, depth + 1);
            json.Append(',');
        }

        Close(json, ']');
    }

    private void WriteMap(StringBuilder json, FieldType.Map map, int depth)
    {
        json.Append('{');
        for (var count = depth > DeepestNesting ? 0 : random.Next(4); count > 0; count--)
        {
            json.Append(map.Key is FieldType.Enumeration names && !Sometimes(8) ? Quote(names.Values[random.Next(names.Values.Count)].JsonName) : Quote(Text())).Append(':');
            Write(json, map.Value, depth + 1);
            json.Append(',');
        }

        Close(json, '}');
    }

    private void WriteAny(StringBuilder json, int depth)
    {
        switch (random.Next(depth > DeepestNesting ? 4 : 6))
        {
            case 0:
                json.Append(Quote(Text()));
                break;
            case 1:
                json.Append(Number(false));
                break;
            case 2:
                json.Append(Sometimes(2) ? "true" : "false");
                break;
            case 3:
                json.Append("null");
                break;
            case 4:
                WriteList(json, new FieldType.Any(), depth);
                break;
            default:
                WriteMap(json, new FieldType.Map(new FieldType.Text(), new FieldType.Any()), depth);
                break;
        }
    }

    private string Number(bool isInteger) => random.Next(3) switch
    {
        0 => Numbers[random.Next(Numbers.Length)],
        1 => random.Next(25).ToString(CultureInfo.InvariantCulture),
        _ when isInteger => random.NextInt64(-300, 300).ToString(CultureInfo.InvariantCulture),
        _ => (random.NextDouble() * 2).ToString("R", CultureInfo.InvariantCulture),
    };

    private string Formatted(TextFormat format) => format switch
    {
        TextFormat.Date => new DateOnly(2026, 1, 1).AddDays(random.Next(400)).ToString("O", CultureInfo.InvariantCulture),
        TextFormat.Time => new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)).ToString("O", CultureInfo.InvariantCulture),
        TextFormat.DateTime => DateTime.UnixEpoch.AddSeconds(random.Next()).ToString("O", CultureInfo.InvariantCulture),
        TextFormat.Duration => TimeSpan.FromSeconds(random.Next()).ToString("c", CultureInfo.InvariantCulture),
        TextFormat.Uuid => "123e4567-e89b-12d3-a456-426614174000",
        TextFormat.Uri => $"https://example.org/{random.Next()}",
        TextFormat.Character => "x",
        _ => "AQID",
    };

    private static void Close(StringBuilder json, char bracket)
    {
        if (json[^1] == ',')
        {
            json.Length--;
        }

        json.Append(bracket);
    }

    // Lone surrogates are spelled as escapes: no UTF-8 has them.
    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or (>= '\uD800' and <= '\uDFFF') or '\uFFFE' or '\uFFFF' => $"\\u{(int)character:x4}",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
