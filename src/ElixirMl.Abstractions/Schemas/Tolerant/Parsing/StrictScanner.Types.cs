using ElixirMl.Schemas.Tolerant.Coercion;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <content>Typed values.</content>
internal ref partial struct StrictScanner
{
    private const int FieldsTracked = 64;

    // Any number of so few characters without exponent is finite in single precision and exact in decimal.
    private const int SafeRealLength = 20;

    /// <summary>Whether the text is canonical JSON of a type.</summary>
    public bool Is(FieldType type) => IsTyped(type) && IsAtEnd();

    /// <summary>Whether the text is an object with exactly the fields of a schema.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="unknownKeys">What happens to other keys.</param>
    /// <param name="places">Receives where the value of each field stands; empty when that is not asked for.</param>
    public bool IsObject(ReadOnlySpan<Field> fields, UnknownKeys unknownKeys, scoped Span<Range> places) =>
        IsFields(fields, unknownKeys, null, places) && IsAtEnd();

    private bool IsTyped(FieldType type)
    {
        SkipSpace();
        return type switch
        {
            FieldType.Text => TakeString(out _, out _),
            FieldType.Number number => IsNumber(number.Kind),
            FieldType.Boolean => TakeWord("true") || TakeWord("false"),
            FieldType.Enumeration names => TakePlainString(out var name) && EnumText.IndexOfJsonName(names, name) >= 0,
            FieldType.Optional optional => TakeWord("null") || IsTyped(optional.Inner),
            FieldType.List { Item: FieldType.Number number } => IsNumberList(number.Kind),
            FieldType.List list => IsList(list.Item),
            FieldType.Object schema => IsFields(schema.Schema.Fields.AsSpan(), schema.Schema.UnknownKeys, null, []),
            FieldType.Formatted { Format: TextFormat.Character } => IsCharacter(),
            FieldType.Formatted formatted => TakePlainString(out var form) && FormatText.IsCanonical(formatted.Format, form),
            FieldType.Map map => IsMap(map),
            FieldType.Union union => IsUnion(union),
            FieldType.Ml ml => IsMl(ml),
            _ => IsAny(),
        };
    }

    private bool TakePlainString(out ReadOnlySpan<char> content)
    {
        var isPlain = TakeString(out var range, out var hasEscapes) && !hasEscapes;
        content = _text[range];
        return isPlain;
    }

    // An escape is two characters, or six when it gives a code; half of a pair has been refused by then, and a pair is longer.
    private bool IsCharacter()
    {
        if (!TakeString(out var range, out var hasEscapes))
        {
            return false;
        }

        var content = _text[range];
        return hasEscapes ? content[0] == '\\' && content.Length == (content[1] == 'u' ? 6 : 2) : FormatText.IsCanonical(TextFormat.Character, content);
    }

    private bool IsNumber(NumberKind kind)
    {
        if (!TakeNumber(out var number))
        {
            return false;
        }

        if (kind <= NumberKind.UInt64)
        {
            return IntegerText.TryReadPlain(number, out var value) && NumberBounds.Of(kind) is var (minimum, maximum) && value >= minimum && value <= maximum;
        }

        var isSafe = kind is not NumberKind.Half && number.Length <= SafeRealLength && !number.ContainsAny('e', 'E');
        return isSafe || NumberBounds.Holds(kind, number);
    }

    private bool IsList(FieldType item)
    {
        if (!Open('['))
        {
            return false;
        }

        if (Close(']'))
        {
            return true;
        }

        do
        {
            if (!IsTyped(item))
            {
                return false;
            }
        }
        while (Take(','));

        return Close(']');
    }

    /// <summary>Says no as well where only some commas are followed by a space: those of [1,000, 2,000] do not all separate items.</summary>
    private bool IsNumberList(NumberKind kind)
    {
        if (!Open('['))
        {
            return false;
        }

        if (Close(']'))
        {
            return true;
        }

        var (isTight, isSpaced) = (false, false);
        do
        {
            isSpaced |= Current == ' ' && _text[_position - 1] == ',';
            isTight |= Current is '-' or (>= '0' and <= '9') && _text[_position - 1] == ',';
            SkipSpace();
            if (!IsNumber(kind))
            {
                return false;
            }
        }
        while (Take(','));

        return Close(']') && !(isTight && isSpaced);
    }

    private bool IsMap(FieldType.Map type)
    {
        if (!Open('{'))
        {
            return false;
        }

        if (Close('}'))
        {
            return true;
        }

        var keys = new KeyRanges();
        do
        {
            if (!TakeKey(out var key) || !keys.TryAdd(_text, key) || !IsKeyOf(type.Key, _text[key]) || !IsTyped(type.Value))
            {
                return false;
            }
        }
        while (Take(','));

        return Close('}');
    }

    private static bool IsKeyOf(FieldType type, ReadOnlySpan<char> key) =>
        type is not FieldType.Enumeration names || EnumText.IndexOfJsonName(names, key) >= 0;

    private bool IsUnion(FieldType.Union type)
    {
        var start = this;
        if (!Open('{') || !TakeKey(out var key) || !_text[key].SequenceEqual(type.Discriminator))
        {
            return false;
        }

        SkipSpace();
        if (!TakePlainString(out var name))
        {
            return false;
        }

        foreach (var one in type.Cases.AsSpan())
        {
            if (name.SequenceEqual(one.Discriminator))
            {
                this = start;
                return IsFields(one.Type.Schema.Fields.AsSpan(), one.Type.Schema.UnknownKeys, type.Discriminator, []);
            }
        }

        return false;
    }

    private bool IsMl(FieldType.Ml type)
    {
        if (Current == 'n')
        {
            return false;
        }

        return MlShapes.Of(type) switch
        {
            MlShape.Probability => TakeNumber(out var number) && number[0] != '-' && ProbabilityText.IsWithin(number),
            MlShape.Whole => IsNumber(NumberKind.Int64),
            MlShape.Number when Current != '{' => IsNumber(NumberKind.Double),
            MlShape.Text => TakeString(out _, out _),
            _ => IsAny(),
        };
    }

    private bool IsFields(ReadOnlySpan<Field> fields, UnknownKeys unknownKeys, string? given, scoped Span<Range> places) =>
        IsMembers(fields, unknownKeys, given, places, out var seen) && HasAll(fields, given, seen);

    private bool IsMembers(ReadOnlySpan<Field> fields, UnknownKeys unknownKeys, string? given, scoped Span<Range> places, out ulong seen)
    {
        seen = 0;
        if (fields.Length > FieldsTracked || !Open('{'))
        {
            return false;
        }

        if (Close('}'))
        {
            return true;
        }

        var expected = 0;
        do
        {
            if (!TakeKey(out var key) || !IsMember(fields, unknownKeys, _text[key], given, ref expected, ref seen, places))
            {
                return false;
            }
        }
        while (Take(','));

        return Close('}');
    }

    /// <summary>Checks the value of a key; the key after the last one is tried first, as most objects keep the order of their schema.</summary>
    private bool IsMember(ReadOnlySpan<Field> fields, UnknownKeys unknownKeys, ReadOnlySpan<char> key, string? given, ref int expected, ref ulong seen, scoped Span<Range> places)
    {
        if (given is not null && key.SequenceEqual(given))
        {
            return TakeGiven();
        }

        var index = expected < fields.Length && key.SequenceEqual(fields[expected].JsonName) ? expected : IndexOf(fields, key);
        if (index < 0)
        {
            return unknownKeys == UnknownKeys.Allow && IsAny();
        }

        if ((seen & (1UL << index)) != 0)
        {
            return false;
        }

        seen |= 1UL << index;
        expected = index + 1;
        SkipSpace();
        var start = _position;
        var isTyped = IsTyped(fields[index].Type);
        if (!places.IsEmpty)
        {
            places[index] = start.._position;
        }

        return isTyped;
    }

    private bool TakeGiven()
    {
        SkipSpace();
        return TakeString(out _, out _);
    }

    private static int IndexOf(ReadOnlySpan<Field> fields, ReadOnlySpan<char> key)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (key.SequenceEqual(fields[i].JsonName))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasAll(ReadOnlySpan<Field> fields, string? given, ulong seen)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].IsRequired && (seen & (1UL << i)) == 0 && fields[i].JsonName != given)
            {
                return false;
            }
        }

        return true;
    }
}
