using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads a list from bullets, from items between commas, or from the only item there is.</summary>
internal static class ListLines
{
    public static Attempt? Read(ReadOnlySpan<char> text, FieldType.List type, TolerantLog log)
    {
        if (!text.IsEmpty && text[0] is '[' or '{')
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
        if (text.IsEmpty || (ScalarText.IsNullWord(text.TrimEnd('.')) && text is not "null"))
        {
            log.Mend(text.IsEmpty ? RepairKinds.Default : RepairKinds.NullWord);
            return true;
        }

        if (text is "null")
        {
            return log.Fail(ValidationRules.Required, "A list is required", "Give a list instead of nothing.");
        }

        if (Bullets.Read(text) is { Count: > 0 } bullets)
        {
            log.Mend(RepairKinds.Bullets);
            log.Mend(RepairKinds.Prose, bullets.HasProse);
            return TryWriteAll(bullets.Items, item, attempt);
        }

        if (ScalarJson.IsScalar(item) && text.ContainsAny(',', ';', '\n'))
        {
            log.Mend(RepairKinds.BareItems);
            return TryWriteAll(Split(text), item, attempt);
        }

        log.Mend(RepairKinds.OneItem);
        return TryWriteItem(text, 0, item, attempt);
    }

    private static List<string> Split(ReadOnlySpan<char> text)
    {
        var items = new List<string>();
        text = text[0] == '(' && text[^1] == ')' ? text[1..^1] : text;
        foreach (var range in text.SplitAny(",;\n"))
        {
            var item = text[range].Trim();
            if (!item.IsEmpty)
            {
                items.Add(item.ToString());
            }
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
