using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Finds the field a key means.</summary>
internal static class FieldMatch
{
    /// <param name="fields">The fields of a schema.</param>
    /// <param name="key">A key as the model wrote it.</param>
    /// <param name="isExact">Whether the key is the JSON name or an alias.</param>
    /// <returns>Index of the field; -1 when no field or more than one is meant.</returns>
    public static int Find(ReadOnlySpan<Field> fields, ReadOnlySpan<char> key, out bool isExact)
    {
        isExact = true;
        for (var i = 0; i < fields.Length; i++)
        {
            if (key.SequenceEqual(fields[i].JsonName))
            {
                return i;
            }
        }

        for (var i = 0; i < fields.Length; i++)
        {
            if (HasAlias(fields[i], key))
            {
                return i;
            }
        }

        isExact = false;
        return FindAlike(fields, key);
    }

    private static int FindAlike(ReadOnlySpan<Field> fields, ReadOnlySpan<char> key)
    {
        var found = -1;
        for (var i = 0; i < fields.Length; i++)
        {
            if (!IsAlike(fields[i], key))
            {
                continue;
            }

            if (found >= 0)
            {
                return -1;
            }

            found = i;
        }

        return found;
    }

    private static bool HasAlias(Field field, ReadOnlySpan<char> key)
    {
        foreach (var alias in field.Aliases.AsSpan())
        {
            if (key.SequenceEqual(alias))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAlike(Field field, ReadOnlySpan<char> key)
    {
        if (AlphanumericText.AreEqual(key, field.JsonName) || AlphanumericText.AreEqual(key, field.Name))
        {
            return true;
        }

        foreach (var alias in field.Aliases.AsSpan())
        {
            if (AlphanumericText.AreEqual(key, alias))
            {
                return true;
            }
        }

        return false;
    }
}
