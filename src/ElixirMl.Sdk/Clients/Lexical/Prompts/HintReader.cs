using System.Globalization;

namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>Understands how prompts speak of types and limits.</summary>
internal static class HintReader
{
    private const string Choice = "one of: ";
    private const string OrNull = ", or null";
    private const string Above = "greater than ";
    private const string Below = "less than ";

    // Numbers are rounded to four digits, so this is the nearest one to a limit that is itself refused.
    private const double Hair = 0.0001;

    /// <param name="hint">For example <c>number, at least 0, at most 1</c>.</param>
    /// <param name="type">The written-out type, for example <c>("A" | "B")[]</c>; null when there is none.</param>
    public static ValueHint Read(string hint, string? type)
    {
        var orNull = hint.IndexOf(OrNull, StringComparison.Ordinal);
        return orNull < 0
            ? ReadRequired(hint, type)
            : new ValueHint.Optional(ReadRequired(hint.Remove(orNull, OrNull.Length), type));
    }

    private static ValueHint ReadRequired(string hint, string? type)
    {
        if (hint.StartsWith("true or false", StringComparison.Ordinal))
        {
            return new ValueHint.Truth();
        }

        if (hint.StartsWith("number", StringComparison.Ordinal) || hint.StartsWith("whole number", StringComparison.Ordinal))
        {
            return ReadNumber(hint);
        }

        if (hint.StartsWith("JSON list", StringComparison.Ordinal))
        {
            var (fewest, most) = Limits(hint, " item");
            return new ValueHint.Sequence(ReadItem(type), (int?)fewest ?? 0, (int?)most);
        }

        if (hint.StartsWith("JSON object", StringComparison.Ordinal) || hint.StartsWith("any JSON", StringComparison.Ordinal) || hint.Contains("JSON of the schema"))
        {
            return new ValueHint.Json();
        }

        var choice = hint.IndexOf(Choice, StringComparison.Ordinal);
        return choice < 0
            ? new ValueHint.Text((int?)Limits(hint, " character").Maximum)
            : new ValueHint.Category([.. hint[(choice + Choice.Length)..].Split(", ").Select(static name => new Label(name.Trim('"')))]);
    }

    private static ValueHint.Number ReadNumber(string hint)
    {
        var isWhole = hint.StartsWith("whole", StringComparison.Ordinal);
        var (minimum, maximum) = Limits(hint, "");
        return isWhole
            ? new(minimum ?? After(hint, Above, "") + 1, maximum ?? After(hint, Below, "") - 1, isWhole)
            : new(minimum ?? After(hint, Above, "") + Hair, maximum ?? After(hint, Below, "") - Hair, isWhole);
    }

    private static ValueHint ReadItem(string? type)
    {
        var array = type?.LastIndexOf("[]", StringComparison.Ordinal) ?? -1;
        var item = array < 0 ? "" : type![..array].Trim('(', ')', ' ');
        return item switch
        {
            "" or "string" => new ValueHint.Text(null),
            "true | false" => new ValueHint.Truth(),
            _ when item.StartsWith("number", StringComparison.Ordinal) || item.StartsWith("whole number", StringComparison.Ordinal) => ReadNumber(item),
            _ when item.StartsWith('"') => new ValueHint.Category([.. item.Split(" | ").Select(static name => new Label(name.Trim('"')))]),
            _ when item.StartsWith("string", StringComparison.Ordinal) => new ValueHint.Text(null),
            _ => new ValueHint.Json(),
        };
    }

    private static (double? Minimum, double? Maximum) Limits(string hint, string unit)
    {
        var exact = After(hint, "exactly ", unit);
        return (After(hint, "at least ", unit) ?? exact, After(hint, "at most ", unit) ?? exact);
    }

    private static double? After(string hint, string words, string unit)
    {
        var at = hint.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = hint.AsSpan(at + words.Length);
        var length = rest.IndexOfAny(' ', ',');
        var number = length < 0 ? rest : rest[..length];
        return rest[number.Length..].StartsWith(unit) && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var limit) ? limit : null;
    }
}
