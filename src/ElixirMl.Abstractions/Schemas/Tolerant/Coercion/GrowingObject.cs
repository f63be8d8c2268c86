using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Writes the fields that are certain of an object that is still being written.</summary>
internal static class GrowingObject
{
    // As many roots as prose may open in vain before the object begins.
    private const int RootsTried = 16;

    public static bool TryRead(ReadOnlySpan<char> text, Schema schema, JsonBuffer output, Span<FieldState> states, TolerantLog log)
    {
        var type = new FieldType.Object(schema.Name, () => schema);
        using var nodes = new NodeList();
        var start = Thoughts.AreOpen(text) ? -1 : Roots.Next(text, Thoughts.End(text), type);
        for (var i = 0; i < RootsTried && start >= 0; i++)
        {
            nodes.RemoveFrom(0);
            var parser = new LenientParser(text, start, nodes, Extent.Growing);
            parser.Parse();
            log.Work += parser.Work;
            var reader = new NodeReader(text, nodes.AsSpan(), output, log, Extent.Growing);
            if (!parser.IsTooDeep && Fit.Of(reader, 0, type) > 0)
            {
                Write(reader, schema, states);
                return true;
            }

            start = Roots.Next(text, nodes[0].IsIncomplete ? start + 1 : parser.Position, type);
        }

        return false;
    }

    private static void Write(in NodeReader reader, Schema schema, Span<FieldState> states)
    {
        var fields = schema.Fields.AsSpan();
        reader.Output.Raw("{"u8);
        foreach (var pair in reader.ChildrenOf(0))
        {
            using var key = new NodeText(reader.Text, reader.Nodes[pair]);
            var field = FieldMatch.Find(fields, key.Span, out _);
            if (field >= 0 && states[field] == FieldState.Absent)
            {
                states[field] = WriteField(reader, reader.Nodes[pair].Next, fields[field]);
            }
        }

        reader.Output.Raw("}"u8);
    }

    private static FieldState WriteField(in NodeReader reader, int value, Field field)
    {
        var before = reader.Output.Length;
        reader.Output.Key(field.JsonName);
        var afterKey = reader.Output.Length;
        reader.Log.Enter(field.JsonName);
        var state = GrowingValue.ReadNode(reader, value, field.Type);
        reader.Log.Leave();
        if (reader.Output.Length == afterKey)
        {
            reader.Output.Length = before;
        }

        return state;
    }
}
