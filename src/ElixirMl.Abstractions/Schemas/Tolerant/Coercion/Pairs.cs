using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Maps written as a list of pairs: <c>{"key": …, "value": …}</c> or <c>["a", 1]</c>.</summary>
internal static class Pairs
{
    public static bool AreAll(in NodeReader reader, int list)
    {
        foreach (var item in new Children(reader.Nodes, list))
        {
            if (Split(reader, item).Key < 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <returns>The nodes of key and value; -1 when the item is no pair.</returns>
    public static (int Key, int Value) Split(in NodeReader reader, int item)
    {
        var nodes = reader.Nodes;
        if (nodes[item].Count != 2 || nodes[item].IsIncomplete)
        {
            return (-1, -1);
        }

        if (nodes[item].Kind == NodeKind.Array)
        {
            var first = item + 1;
            return nodes[first].Kind is NodeKind.String or NodeKind.Bare ? (first, nodes[first].Next) : (-1, -1);
        }

        return nodes[item].Kind == NodeKind.Object ? SplitObject(reader, item) : (-1, -1);
    }

    private static (int Key, int Value) SplitObject(in NodeReader reader, int item)
    {
        var (key, value) = (-1, -1);
        foreach (var pair in new Children(reader.Nodes, item))
        {
            var name = reader.Text[reader.Nodes[pair].Start..reader.Nodes[pair].End];
            var content = reader.Nodes[pair].Next;
            if (name.Equals("key", StringComparison.OrdinalIgnoreCase) || name.Equals("name", StringComparison.OrdinalIgnoreCase))
            {
                key = reader.Nodes[content].Kind is NodeKind.String or NodeKind.Bare ? content : -1;
            }
            else if (name.Equals("value", StringComparison.OrdinalIgnoreCase))
            {
                value = content;
            }
        }

        return key >= 0 && value >= 0 ? (key, value) : (-1, -1);
    }
}
