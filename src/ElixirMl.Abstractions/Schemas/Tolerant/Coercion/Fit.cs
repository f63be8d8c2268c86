using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>How well the outside of a value fits a type, without looking at what is inside.</summary>
internal static class Fit
{
    private const int DeepestWrapper = 4;

    /// <summary>Keys that the type knows; 0 when nothing speaks for the type.</summary>
    public static int Of(in NodeReader reader, int node, FieldType type) => (type, reader.Nodes[node].Kind) switch
    {
        (FieldType.Optional optional, _) => Of(reader, node, optional.Inner),
        (FieldType.Object schema, NodeKind.Object) => Keys(reader, node, schema.Schema.Fields.AsSpan(), out _),
        (FieldType.Union union, NodeKind.Object) => UnionKeys(reader, node, union),
        (FieldType.Map or FieldType.Any or FieldType.Ml, NodeKind.Object) => 1,
        (FieldType.List or FieldType.Any or FieldType.Ml, NodeKind.Array) => 1,
        _ => 0,
    };

    /// <summary>Like <see cref="Of"/> for the first node, which may also be a list or an object around the value.</summary>
    public static int OfRoot(in NodeReader reader, FieldType type)
    {
        var best = Of(reader, 0, type);
        if (best > 0 || reader.Nodes[0].Kind is not (NodeKind.Object or NodeKind.Array))
        {
            return best;
        }

        for (var (node, depth) = (0, 0); best == 0 && node >= 0 && depth < DeepestWrapper; depth++)
        {
            best = OfChildren(reader, node, type);
            node = OnlyContainer(reader.Nodes, node) is > 0 and var only ? only : -1;
        }

        return best;
    }

    /// <summary>The only object or list in an object or a list; 0 when there is another number of them.</summary>
    public static int OnlyContainer(ReadOnlySpan<Node> nodes, int node)
    {
        var found = 0;
        foreach (var child in new Children(nodes, node))
        {
            var value = nodes[node].Kind == NodeKind.Object ? nodes[child].Next : child;
            if (nodes[value].Kind is NodeKind.Object or NodeKind.Array)
            {
                if (found > 0)
                {
                    return 0;
                }

                found = value;
            }
        }

        return found;
    }

    private static int OfChildren(in NodeReader reader, int node, FieldType type)
    {
        var best = 0;
        foreach (var child in new Children(reader.Nodes, node))
        {
            var value = reader.Nodes[node].Kind == NodeKind.Object ? reader.Nodes[child].Next : child;
            best = Math.Max(best, Of(reader, value, type));
        }

        return best;
    }

    /// <summary>Keys that the fields know.</summary>
    /// <param name="reader">The document.</param>
    /// <param name="node">An object.</param>
    /// <param name="fields">The fields.</param>
    /// <param name="unknown">Keys that no field knows.</param>
    public static int Keys(in NodeReader reader, int node, ReadOnlySpan<Field> fields, out int unknown)
    {
        var known = 0;
        unknown = 0;
        foreach (var pair in new Children(reader.Nodes, node))
        {
            using var key = new NodeText(reader.Text, reader.Nodes[pair]);
            var isKnown = FieldMatch.Find(fields, key.Span, out _) >= 0;
            known += isKnown ? 1 : 0;
            unknown += isKnown ? 0 : 1;
        }

        return known;
    }

    /// <summary>Whether every field that must be there has a key.</summary>
    public static bool HasRequired(in NodeReader reader, int node, ReadOnlySpan<Field> fields)
    {
        foreach (var field in fields)
        {
            if (AbsentField.MustBeGiven(field) && !HasKey(reader, node, field))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasKey(in NodeReader reader, int node, Field field)
    {
        foreach (var pair in new Children(reader.Nodes, node))
        {
            using var key = new NodeText(reader.Text, reader.Nodes[pair]);
            if (FieldMatch.Find([field], key.Span, out _) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static int UnionKeys(in NodeReader reader, int node, FieldType.Union union)
    {
        var best = UnionChoice.FindDiscriminator(reader, node, union) >= 0 ? 1 : 0;
        foreach (var one in union.Cases.AsSpan())
        {
            best = Math.Max(best, Keys(reader, node, one.Type.Schema.Fields.AsSpan(), out _));
        }

        return best;
    }
}
