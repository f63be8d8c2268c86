namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Lists of keys for error messages.</summary>
internal static class KeyNames
{
    private const int Shown = 20;

    public static string Of(ReadOnlySpan<Field> fields)
    {
        var names = new List<string>();
        foreach (var field in fields[..Math.Min(Shown, fields.Length)])
        {
            names.Add(field.JsonName);
        }

        return Join(names, fields.Length);
    }

    public static string Of(in NodeReader reader, int node)
    {
        var names = new List<string>();
        foreach (var pair in new Children(reader.Nodes, node))
        {
            if (names.Count == Shown)
            {
                break;
            }

            names.Add(ShortText.Of(reader.Text[reader.Nodes[pair].Start..reader.Nodes[pair].End]));
        }

        return Join(names, reader.Nodes[node].Count);
    }

    private static string Join(List<string> names, int count) => string.Join(", ", names) + (count > names.Count ? ", …" : "");
}
