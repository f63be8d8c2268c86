using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads a list from bullets, from items between commas, or from the only item there is.</summary>
internal static class ListLines
{
    private static readonly string[] Conjunctions = [" and ", " & "];

    public static Attempt? Read(ReadOnlySpan<char> text, FieldType.List type, TolerantLog log)
    {
        if (!text.IsEmpty && text[0] is '[' or '{' && Bullets.MarkLength(text) == 0)
        {
            return null;
        }

        var attempt = new Attempt(log);
        attempt.Output.Raw("["u8);
        var isRead = TryWrite(text, type.Item, attempt);
        attempt.Output.Raw("]"u8);
        attempt.Finish(default, isRead, 1);
        return attempt;
    }

    private static bool TryWrite(ReadOnlySpan<char> text, FieldType item, Attempt attempt)
    {
        var log = attempt.Log;
        if (text.IsEmpty || text is "null")
        {
            return log.Fail(ValidationRules.Required, "A list is required", "Give a list instead of nothing; [] is one without items.");
        }

        if (ScalarText.IsNullWord(text.TrimEnd('.')))
        {
            log.Mend(RepairKinds.NullWord);
            return true;
        }

        if (item is FieldType.Object { Schema: var schema } && TableLines.Rows(text, schema) is { } rows)
        {
            log.Mend(RepairKinds.Lines);
            return TryWriteAll(rows, item, attempt);
        }

        if (Bullets.Read(text) is { Count: > 0 } bullets)
        {
            log.Mend(RepairKinds.Bullets);
            log.Mend(RepairKinds.Prose, bullets.HasProse);
            return TryWriteAll(bullets.Items, item, attempt);
        }

        if (ScalarJson.IsScalar(item) && (text.ContainsAny(',', ';', '\n') || (item is FieldType.Number or FieldType.Enumeration && text.Contains(' '))))
        {
            return TryWriteBare(text, item, attempt);
        }

        if (QuotedItems.Find(text) is { } quoted && item is FieldType.Text)
        {
            log.Mend(RepairKinds.BareItems);
            return TryWriteAll(quoted, item, attempt);
        }

        log.Mend(RepairKinds.OneItem);
        return TryWriteItem(text, 0, item, attempt);
    }

    private static bool TryWriteBare(ReadOnlySpan<char> text, FieldType item, Attempt attempt)
    {
        text = text[0] == '(' && text[^1] == ')' ? text[1..^1] : text;
        var commas = new NumberCommas(text, item is FieldType.Number { IsInteger: true });
        var items = Split(text, ref commas);
        items = item is FieldType.Enumeration names ? Conjuncts(items, names) : items;
        var use = item is FieldType.Number ? commas.Judge(isBare: true) : CommaUse.Separate;
        attempt.Log.Mend(items.Count == 1 ? RepairKinds.OneItem : RepairKinds.BareItems);
        return use == CommaUse.Separate
            ? TryWriteAll(items, item, attempt)
            : use == CommaUse.Group ? TryWriteAll(Groups(text), item, attempt) : NumberFault.DecimalComma.Log(text, attempt.Log);
    }

    private static List<string> Split(ReadOnlySpan<char> text, ref NumberCommas commas)
    {
        var items = new List<string>();
        foreach (var range in text.SplitAny(",;\n"))
        {
            var (start, length) = range.GetOffsetAndLength(text.Length);
            var item = text[range].Trim();
            if (!item.IsEmpty)
            {
                start += text.Slice(start, length).IndexOf(item[0]);
                commas.Add(start, start + item.Length);
                items.Add(item.ToString());
            }
        }

        return items;
    }

    // "low and high" are two names, "research and development" may be one.
    private static List<string> Conjuncts(List<string> items, FieldType.Enumeration names) =>
        [.. items.SelectMany(item => EnumText.TryReadWhole(names, item, new TolerantLog(), out _) ? [item] : Parts(item, names))];

    private static string[] Parts(string item, FieldType.Enumeration names)
    {
        var parts = item.Split(Conjunctions, StringSplitOptions.TrimEntries);
        return Array.TrueForAll(parts, part => EnumText.TryReadWhole(names, part, new TolerantLog(), out _)) ? parts : [item];
    }

    // In "1,000, 2,000" the numbers lie between the commas that are followed by a space.
    private static List<string> Groups(ReadOnlySpan<char> text)
    {
        var items = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd = i == text.Length || text[i] is ';' or '\n' || (text[i] == ',' && !(i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));
            if (isEnd && !text[start..i].IsWhiteSpace())
            {
                items.Add(text[start..i].Trim().ToString());
            }

            start = isEnd ? i + 1 : start;
        }

        return items;
    }

    private static bool TryWriteAll(List<string> items, FieldType type, Attempt attempt)
    {
        var isRead = true;
        for (var i = 0; i < items.Count; i++)
        {
            isRead &= TryWriteItem(items[i], i, type, attempt);
        }

        return isRead;
    }

    private static bool TryWriteItem(ReadOnlySpan<char> text, int index, FieldType type, Attempt attempt)
    {
        attempt.Log.Enter(index);
        attempt.Output.Separate();
        var isRead = attempt.Log.Depth <= Parsing.LenientParser.MaximalDepth && LooseText.TryRead(text, type, TextOrigin.Section, attempt.Output, attempt.Log);
        attempt.Log.Leave();
        return isRead;
    }
}
