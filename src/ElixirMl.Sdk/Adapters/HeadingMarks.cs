using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Headings of one level that name an output field; other headings belong to the values.</summary>
internal readonly struct HeadingMarks(Schema outputs, int level) : IFieldMarks
{
    /// <summary>The level of the first heading that names an output field, which is then that of all.</summary>
    /// <returns>0 when there is none.</returns>
    public static int FindLevel(Schema outputs, string reply, int from)
    {
        for (var at = from; Headings.TryFind(reply, at, out var heading); at = heading.End)
        {
            if (FieldNames.Find(outputs, heading.Name(reply)) >= 0)
            {
                return heading.Level;
            }
        }

        return 0;
    }

    public bool TryFind(string reply, int from, out FieldMark mark)
    {
        mark = default;
        for (var at = from; Headings.TryFind(reply, at, out var heading); at = heading.End)
        {
            var name = heading.Name(reply);
            var field = heading.Level == level ? FieldNames.Find(outputs, name) : FieldMark.NoField;
            var isEnd = heading.Level == level && FieldNames.IsAlike(name, Markers.Completed);
            if (field >= 0 || isEnd)
            {
                mark = new(heading.Start, heading.End, field, isEnd);
                return true;
            }
        }

        return false;
    }
}
