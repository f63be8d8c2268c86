namespace ElixirMl.Programs;

/// <summary>Says how the fields of a signature changed since its state was saved.</summary>
internal static class FieldChanges
{
    private static readonly string[] Separators = [", ", " -> ", "-> "];

    /// <param name="saved">Names as the file has them, for example <c>message -> team, confidence</c>.</param>
    /// <param name="now">Names as the signature has them.</param>
    public static string Describe(string saved, string now)
    {
        var before = Names(saved);
        var after = Names(now);
        string[] parts =
        [
            Say("gone", before.Except(after, StringComparer.Ordinal)),
            Say("new", after.Except(before, StringComparer.Ordinal)),
        ];
        var changes = string.Join("; ", parts.Where(static part => part.Length > 0));
        return changes.Length > 0 ? changes : "the names are the same, so a type, a constraint, the order or a side changed";
    }

    private static string[] Names(string fields) => fields.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Say(string what, IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'")) is { Length: > 0 } list ? $"{what}: {list}" : "";
}
