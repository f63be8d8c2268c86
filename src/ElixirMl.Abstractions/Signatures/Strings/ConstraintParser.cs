using System.Globalization;
using System.Text;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;

namespace ElixirMl.Signatures.Strings;

/// <summary>Reads what stands in brackets behind a type in the text of a signature.</summary>
/// <param name="cursor">Stands after the opening bracket.</param>
internal sealed class ConstraintParser(SignatureCursor cursor)
{
    private const string Known = "min_length, max_length, min_items, max_items, gteq, lteq, gt, lt, multiple_of, format, choices, dimension, unit_norm, shape, tokens, calibrated, normalized, language, default, optional";

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private Constraint.Length? _length;
    private Constraint.Items? _items;
    private Constraint.Range? _range;
    private readonly List<Constraint> _others = [];
    private string? _default;
    private bool? _isOptional;

    /// <summary>Reads up to the closing bracket.</summary>
    /// <returns>The field with everything that was said; null after an error that leaves no way to go on.</returns>
    internal Field? Parse(Field field)
    {
        do
        {
            cursor.Peek();
            var at = cursor.Position;
            if (cursor.TakeName() is not { } name || !cursor.TryTake("="))
            {
                cursor.Expected("a constraint such as min_length=1");
                return null;
            }

            var key = SnakeCase(name);
            if (!_seen.Add(key))
            {
                cursor.Fail(at, ValidationRules.Duplicate, $"The constraint '{name}' appears twice.", "Keep one of them.");
            }

            if (!Read(key, at))
            {
                return null;
            }
        }
        while (cursor.TryTake(","));

        if (!cursor.TryTake("]"))
        {
            cursor.Expected("',' or ']'");
            return null;
        }

        return Apply(field);
    }

    private bool Read(string key, int at) => key switch
    {
        "min_length" => ReadCount(count => _length = new(count, _length?.Maximum)),
        "max_length" => ReadCount(count => _length = new(_length?.Minimum ?? 0, count)),
        "min_items" => ReadCount(count => _items = new(count, _items?.Maximum)),
        "max_items" => ReadCount(count => _items = new(_items?.Minimum ?? 0, count)),
        "gteq" => ReadNumber(limit => _range = Range() with { Minimum = limit, MinimumIsExclusive = false }),
        "gt" => ReadNumber(limit => _range = Range() with { Minimum = limit, MinimumIsExclusive = true }),
        "lteq" => ReadNumber(limit => _range = Range() with { Maximum = limit, MaximumIsExclusive = false }),
        "lt" => ReadNumber(limit => _range = Range() with { Maximum = limit, MaximumIsExclusive = true }),
        "multiple_of" => ReadNumber(factor => _others.Add(new Constraint.MultipleOf(factor))),
        "format" => ReadFormat(),
        "choices" => ReadChoices(),
        "dimension" => ReadCount(count => _items = new(count, count)),
        "unit_norm" => ReadMark(new Constraint.UnitNorm()),
        "calibrated" => ReadMark(new Constraint.Calibrated()),
        "normalized" => ReadMark(new Constraint.Normalized()),
        "language" => ReadLanguage(),
        "shape" => ReadShape(),
        "tokens" => ReadTokens(),
        "default" => (_default = ReadValue()) is not null,
        "optional" => ReadFlag(),
        _ => cursor.Fail(at, ValidationRules.Unknown, $"There is no constraint '{key}'.", $"Use {Known}."),
    };

    private Constraint.Range Range() => _range ?? new(null, null);

    private bool ReadCount(Action<int> use)
    {
        if (cursor.TakeNumber() is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            use(count);
            return true;
        }

        return cursor.Expected("a whole number of zero or more");
    }

    private bool ReadNumber(Action<double> use)
    {
        if (cursor.TakeNumber() is { } text)
        {
            use(double.Parse(text, CultureInfo.InvariantCulture));
            return true;
        }

        return cursor.Expected("a number");
    }

    private bool ReadFormat()
    {
        if (cursor.TakeBetween('/') is { } expression)
        {
            _others.Add(new Constraint.Pattern(expression));
            return true;
        }

        if (TakeFormName() is { } name)
        {
            _others.Add(new Constraint.Format(name));
            return true;
        }

        return cursor.Expected("a pattern such as /[a-z]+/ or the name of a form such as email");
    }

    // Two forms have a dash in their names.
    private string? TakeFormName() => cursor.TryTake("date-time") ? "date-time" : cursor.TakeQuoted() ?? cursor.TakeName();

    private bool ReadChoices()
    {
        if (ReadList() is not { Count: > 0 } values)
        {
            return cursor.Expected("choices such as ['a','b']");
        }

        _others.Add(new Constraint.Allowed(values.ToValueList()));
        return true;
    }

    private bool ReadLanguage()
    {
        if ((cursor.TakeQuoted() ?? cursor.TakeName()) is not { Length: > 0 } name || !CodeFence.IsLanguage(name))
        {
            return cursor.Expected("a language as it stands behind a fence, such as csharp");
        }

        _others.Add(new Constraint.Language(name));
        return true;
    }

    private bool ReadMark(Constraint constraint)
    {
        if (cursor.TryTake("true"))
        {
            _others.Add(constraint);
            return true;
        }

        return cursor.TryTake("false") || cursor.Expected("true or false");
    }

    private bool ReadShape()
    {
        var axes = ReadList()?.Select(static axis => (IsFree: axis == "\"any\"", Length: int.TryParse(axis, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : 0)).ToArray();
        if (axes is not { Length: > 0 } || Array.Exists(axes, static axis => !axis.IsFree && axis.Length < 1))
        {
            return cursor.Expected("the length of each axis, such as [any,3]");
        }

        _others.Add(new Constraint.Shape([.. axes.Select(static axis => axis.IsFree ? (int?)null : axis.Length)]));
        return true;
    }

    private bool ReadTokens()
    {
        TokenKind? kind = cursor.TryTake("ids") ? TokenKind.Id : cursor.TryTake("texts") ? TokenKind.Text : null;
        if (kind is null)
        {
            return cursor.Expected("ids or texts");
        }

        _others.Add(new Constraint.Tokens(kind.Value));
        return true;
    }

    private bool ReadFlag()
    {
        _isOptional = cursor.TryTake("true") ? true : cursor.TryTake("false") ? false : null;
        return _isOptional is not null || cursor.Expected("true or false");
    }

    private List<string>? ReadList()
    {
        if (cursor.TryTakePair())
        {
            return [];
        }

        if (!cursor.TryTake("["))
        {
            return null;
        }

        var values = new List<string>();
        do
        {
            if (ReadScalar() is not { } value)
            {
                return null;
            }

            values.Add(value);
        }
        while (cursor.TryTake(","));

        return cursor.TryTake("]") ? values : null;
    }

    private string? ReadValue()
    {
        var value = cursor.IsAt("[") ? ReadList() is { } list ? $"[{string.Join(",", list)}]" : null : ReadScalar();
        if (value is null)
        {
            cursor.Expected("a value: a text in quotes, a number, true, false, or a list of these in brackets");
        }

        return value;
    }

    private string? ReadScalar() => cursor.TakeQuoted() is { } text ? JsonText.Quote(text) : cursor.TakeNumber() ?? cursor.TakeName() switch
    {
        null => null,
        ("true" or "false" or "null") and var word => word,
        var word => JsonText.Quote(word),
    };

    private Field Apply(Field field)
    {
        Constraint?[] limits = [_length, _items, _range];
        field = field with { Constraints = [.. limits.OfType<Constraint>(), .. _others] };
        field = _isOptional switch
        {
            true => field.AsOptional(),
            false => field with { IsRequired = true },
            null => field,
        };
        return _default is null ? field : field.WithDefault(_default);
    }

    // Both spellings are in use: minLength and min_length.
    private static string SnakeCase(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var character in name)
        {
            if (char.IsAsciiLetterUpper(character))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(character));
        }

        return snake.ToString();
    }
}
