using ElixirMl.Schemas.Tolerant.Parsing;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Chooses the case of a union: by the discriminator, or by the keys when only one case has all it needs.</summary>
internal static class UnionChoice
{
    /// <returns>The pair that holds the discriminator; -1 when there is none.</returns>
    public static int FindDiscriminator(in NodeReader reader, int node, FieldType.Union union)
    {
        var alike = -1;
        foreach (var pair in new Children(reader.Nodes, node))
        {
            using var key = new NodeText(reader.Text, reader.Nodes[pair]);
            if (key.Span.SequenceEqual(union.Discriminator))
            {
                return pair;
            }

            alike = alike < 0 && AlphanumericText.AreEqual(key.Span, union.Discriminator) ? pair : alike;
        }

        return alike;
    }

    /// <summary>The case named by a discriminator.</summary>
    public static bool TryByName(FieldType.Union union, ReadOnlySpan<char> name, TolerantLog log, out int index)
    {
        var cases = union.Cases.Select(one => new EnumValue(one.Discriminator, one.Discriminator)).ToValueList();
        return EnumText.TryRead(new FieldType.Enumeration(union.Name, cases), name, log, out index);
    }

    /// <summary>The only case that has all its required keys and the fewest unknown ones; -1 when no case or more than one has.</summary>
    public static int ByKeys(in NodeReader reader, int node, FieldType.Union union)
    {
        var (best, fewest, isTie) = (-1, int.MaxValue, false);
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var fields = union.Cases[i].Type.Schema.Fields.AsSpan();
            var known = Fit.Keys(reader, node, fields, out var unknown);
            if (known == 0 || unknown > fewest || !Fit.HasRequired(reader, node, fields))
            {
                continue;
            }

            isTie = unknown == fewest;
            (best, fewest) = (i, unknown);
        }

        return isTie ? -1 : best;
    }
}
