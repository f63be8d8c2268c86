namespace ElixirMl.Variables;

/// <summary>Finds the name a person probably meant.</summary>
internal static class NearestName
{
    /// <summary>A sentence with the nearest name, or with all names when few, or nothing.</summary>
    public static string Hint(string wrong, IReadOnlyCollection<string> names)
    {
        var nearest = Of(wrong, names);
        return nearest is not null ? $"Did you mean '{nearest}'?"
            : names.Count is > 0 and <= 12 ? $"Known are {string.Join(", ", names)}."
            : "";
    }

    public static string? Of(string wrong, IEnumerable<string> names)
    {
        var best = (Name: (string?)null, Distance: Math.Max(2, wrong.Length / 3) + 1);
        foreach (var name in names)
        {
            var distance = Math.Min(Distance(wrong, name, best.Distance), 1 + Distance(wrong, name.Substring(name.LastIndexOf('.') + 1), best.Distance));
            best = distance < best.Distance ? (name, distance) : best;
        }

        return best.Name;
    }

    // Levenshtein distance without regard to case, two rows; not worked out where the lengths alone make it too large.
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + substitution);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
