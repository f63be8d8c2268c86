namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads one of a fixed set of names.</summary>
internal static class EnumText
{
    private const int None = -2;

    private delegate bool Way(EnumValue value, ReadOnlySpan<char> text);

    private static readonly (Way Way, string Repair)[] Ways =
    [
        (static (value, text) => text.SequenceEqual(value.Name), RepairKinds.NameSpelling),
        (static (value, text) => text.Equals(value.JsonName, StringComparison.OrdinalIgnoreCase) || text.Equals(value.Name, StringComparison.OrdinalIgnoreCase), RepairKinds.NameSpelling),
        (IsSpelledLike, RepairKinds.NamePunctuation),
        (IsDescription, RepairKinds.NameFromDescription),
    ];

    /// <summary>Reads a name in any of the ways a model writes it; more than one possible name is an error.</summary>
    public static bool TryRead(FieldType.Enumeration type, ReadOnlySpan<char> text, TolerantLog log, out int index)
    {
        index = IndexOfJsonName(type, text);
        return index >= 0 || TryReadLoosely(type, text, log, out index);
    }

    public static int IndexOfJsonName(FieldType.Enumeration type, ReadOnlySpan<char> text)
    {
        var values = type.Values.AsSpan();
        for (var i = 0; i < values.Length; i++)
        {
            if (text.SequenceEqual(values[i].JsonName))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Like <see cref="TryRead"/>, but the text must be the name and nothing else.</summary>
    public static bool TryReadWhole(FieldType.Enumeration type, ReadOnlySpan<char> text, TolerantLog log, out int index)
    {
        var core = ScalarText.Unwrap(text, out var unwrapped);
        var (match, repair) = FindWhole(type, text.Trim(), core);
        index = match;
        log.Mend(RepairKinds.Markup, match >= 0 && unwrapped);
        log.Mend(repair, match >= 0);
        return match >= 0;
    }

    private static bool TryReadLoosely(FieldType.Enumeration type, ReadOnlySpan<char> text, TolerantLog log, out int index)
    {
        if (TryReadWhole(type, text, log, out index))
        {
            return true;
        }

        index = new EnumMention(type, text).Find(out var isAmbiguous);
        log.Mend(RepairKinds.Mention, index >= 0);
        return index >= 0 || Fail(type, text, log, isAmbiguous);
    }

    private static (int Index, string? Repair) FindWhole(FieldType.Enumeration type, ReadOnlySpan<char> text, ReadOnlySpan<char> core)
    {
        var exact = IndexOfJsonName(type, text);
        exact = exact >= 0 ? exact : IndexOfJsonName(type, core);
        if (exact >= 0 || core.IsEmpty)
        {
            return (exact, null);
        }

        foreach (var (way, repair) in Ways)
        {
            var index = Unique(type, core, way);
            if (index != None)
            {
                return (index, repair);
            }
        }

        return (-1, null);
    }

    /// <summary>The only value that fits; -1 when several do; <see cref="None"/> when none does.</summary>
    private static int Unique(FieldType.Enumeration type, ReadOnlySpan<char> text, Way way)
    {
        var found = None;
        var values = type.Values.AsSpan();
        for (var i = 0; i < values.Length; i++)
        {
            if (way(values[i], text))
            {
                found = found == None ? i : -1;
            }

            if (found == -1)
            {
                return found;
            }
        }

        return found;
    }

    private static bool IsSpelledLike(EnumValue value, ReadOnlySpan<char> text) =>
        AlphanumericText.HasLetter(text) && (AlphanumericText.AreEqual(text, value.JsonName) || AlphanumericText.AreEqual(text, value.Name));

    /// <summary>"The description" or "NAME: the description".</summary>
    private static bool IsDescription(EnumValue value, ReadOnlySpan<char> text)
    {
        if (value.Description.Length == 0 || AlphanumericText.AreEqual(text, value.Description))
        {
            return value.Description.Length > 0;
        }

        var rest = text.StartsWith(value.JsonName, StringComparison.OrdinalIgnoreCase) ? text[value.JsonName.Length..] : default;
        return !rest.IsEmpty && !char.IsLetterOrDigit(rest[0]) && AlphanumericText.AreEqual(rest, value.Description);
    }

    private static bool Fail(FieldType.Enumeration type, ReadOnlySpan<char> text, TolerantLog log, bool isAmbiguous) => log.Fail(
        ValidationRules.Allowed,
        isAmbiguous ? $"The text names more than one value of {type.Name} or denies the one it names" : $"The text is no value of {type.Name}",
        text,
        $"Write exactly one of: {Names(type)}.");

    private static string Names(FieldType.Enumeration type)
    {
        const int shown = 30;
        var names = string.Join(", ", type.Values.Take(shown).Select(value => value.JsonName));
        return type.Values.Count > shown ? names + ", …" : names;
    }
}
