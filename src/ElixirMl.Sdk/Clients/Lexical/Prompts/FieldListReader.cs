namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>Reads lists of fields: lines such as <c>1. `team` (one of: Billing, Technical): The team that should act.</c></summary>
internal static class FieldListReader
{
    /// <param name="system">The system message.</param>
    /// <param name="title">The line before the list.</param>
    /// <param name="findType">Gives the written-out type of a field, where there is one.</param>
    public static IReadOnlyList<PromptField> Read(string system, string title, Func<string, string?> findType)
    {
        var start = LineStart.Find(system, title);
        if (start < 0)
        {
            return [];
        }

        var fields = new List<PromptField>();
        foreach (var line in system[start..].Split('\n').Skip(1).TakeWhile(static line => line.Length > 0))
        {
            if (ReadField(line, findType) is { } field)
            {
                fields.Add(field);
            }
            else if (fields.Count > 0)
            {
                fields[^1] = Continue(fields[^1], line.Trim());
            }
        }

        return fields;
    }

    private static PromptField? ReadField(string line, Func<string, string?> findType)
    {
        var nameStart = line.IndexOf(". `", StringComparison.Ordinal);
        if (nameStart < 1 || !line.AsSpan(0, nameStart).ContainsOnlyDigits())
        {
            return null;
        }

        nameStart += 3;
        var nameEnd = line.IndexOf("` (", nameStart, StringComparison.Ordinal);
        var hintEnd = nameEnd < 0 ? -1 : ClosingParenthesis(line, nameEnd + 2);
        if (hintEnd < 0)
        {
            return null;
        }

        var name = line[nameStart..nameEnd];
        var description = line[(hintEnd + 1)..].TrimStart(':', ' ');
        return new(name, description, HintReader.Read(line[(nameEnd + 3)..hintEnd], findType(name)));
    }

    // What follows a field is the description of one of its labels, or more of its own description.
    private static PromptField Continue(PromptField field, string line)
    {
        if (line.StartsWith("- ", StringComparison.Ordinal) && Describe(field.Hint, line[2..]) is { } described)
        {
            return field with { Hint = described };
        }

        return field with { Description = $"{field.Description}\n{line}".Trim() };
    }

    private static ValueHint? Describe(ValueHint hint, string line) => hint switch
    {
        ValueHint.Category category => Describe(category, line),
        ValueHint.Sequence sequence when Describe(sequence.Item, line) is { } item => sequence with { Item = item },
        ValueHint.Optional optional when Describe(optional.Inner, line) is { } inner => new ValueHint.Optional(inner),
        _ => null,
    };

    private static ValueHint.Category? Describe(ValueHint.Category category, string line)
    {
        var label = category.Labels.FirstOrDefault(label => line.StartsWith($"{label.Name}: ", StringComparison.Ordinal));
        if (label is null)
        {
            return null;
        }

        var described = label with { Description = line[(label.Name.Length + 2)..] };
        return new([.. category.Labels.Select(other => ReferenceEquals(other, label) ? described : other)]);
    }

    private static int ClosingParenthesis(string line, int opening)
    {
        var depth = 0;
        for (var i = opening; i < line.Length; i++)
        {
            depth += line[i] == '(' ? 1 : line[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
