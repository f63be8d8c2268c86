using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Finds the field a model means by a name it wrote.</summary>
internal static class FieldNames
{
    /// <summary>Exact names win; then letters and digits alone decide, whatever their case: <c>Confidence Score</c> is <c>confidenceScore</c>.</summary>
    /// <returns>Index of the field; -1 when no field or more than one fits.</returns>
    public static int Find(Schema schema, ReadOnlySpan<char> name)
    {
        var found = IndexOf(schema, name);
        return found < 0 ? FindAlike(schema.Fields.AsSpan(), name) : found;
    }

    /// <summary>The field of exactly this JSON name.</summary>
    /// <returns>Index of the field; -1 when there is none.</returns>
    public static int IndexOf(Schema schema, ReadOnlySpan<char> name)
    {
        var fields = schema.Fields.AsSpan();
        for (var i = 0; i < fields.Length; i++)
        {
            if (name.SequenceEqual(fields[i].JsonName))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a name could mean any field, clearly or not.</summary>
    public static bool IsAny(Schema schema, ReadOnlySpan<char> name)
    {
        foreach (var field in schema.Fields.AsSpan())
        {
            if (IsAlike(field, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two names have the same letters and digits in any case.</summary>
    public static bool IsAlike(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int i = 0, j = 0;
        while (true)
        {
            i = SkipOthers(left, i);
            j = SkipOthers(right, j);
            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (char.ToUpperInvariant(left[i++]) != char.ToUpperInvariant(right[j++]))
            {
                return false;
            }
        }
    }

    private static int FindAlike(ReadOnlySpan<Field> fields, ReadOnlySpan<char> name)
    {
        var found = -1;
        for (var i = 0; i < fields.Length; i++)
        {
            if (IsAlike(fields[i], name))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = i;
            }
        }

        return found;
    }

    private static bool IsAlike(Field field, ReadOnlySpan<char> name)
    {
        if (IsAlike(field.JsonName, name) || IsAlike(field.Name, name) || (field.Label is { } label && IsAlike(label, name)))
        {
            return true;
        }

        foreach (var alias in field.Aliases.AsSpan())
        {
            if (IsAlike(alias, name))
            {
                return true;
            }
        }

        return false;
    }

    private static int SkipOthers(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
