namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads a map from lines that all have a key and a value.</summary>
internal static class MapLines
{
    public static Attempt? Read(ReadOnlySpan<char> text, FieldType.Map type, TolerantLog log)
    {
        var entries = new MapEntries();
        var values = new List<string>();
        var attempt = new Attempt(log);
        var isRead = true;
        foreach (var line in text.EnumerateLines())
        {
            if (line.IsWhiteSpace())
            {
                continue;
            }

            if (!KeyLine.TrySplit(line, out var key, out var value))
            {
                attempt.Dispose();
                return null;
            }

            isRead &= entries.TryAdd(key.ToString(), values.Count, type.Key, attempt.Log);
            values.Add(line[value..].Trim().ToString());
        }

        if (values.Count == 0)
        {
            attempt.Dispose();
            return null;
        }

        attempt.Log.Mend(RepairKinds.Lines);
        attempt.Finish(default, Write(entries, values, type, attempt) && isRead, values.Count);
        return attempt;
    }

    private static bool Write(MapEntries entries, List<string> values, FieldType.Map type, Attempt attempt)
    {
        var isRead = true;
        attempt.Output.Raw("{"u8);
        foreach (var (key, value) in entries)
        {
            attempt.Log.EnterKey(key);
            attempt.Output.Key(key);
            isRead &= LooseText.TryRead(LineValue.Of(values[value], type.Value, attempt.Log), type.Value, TextOrigin.Section, attempt.Output, attempt.Log);
            attempt.Log.Leave();
        }

        attempt.Output.Raw("}"u8);
        return isRead;
    }
}
