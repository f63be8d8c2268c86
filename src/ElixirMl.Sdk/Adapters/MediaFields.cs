using System.Runtime.CompilerServices;
using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Tells which fields hold images, sounds or documents, however deep.</summary>
internal static class MediaFields
{
    private static readonly ConditionalWeakTable<Schema, object> Known = [];

    /// <summary>Whether any field does.</summary>
    /// <remarks>Computed once per schema.</remarks>
    public static bool In(Schema schema) => (bool)Known.GetValue(schema, static asked => Any(asked, []));

    /// <summary>Whether a value is one itself.</summary>
    public static bool Is(FieldType type) => type is FieldType.Ml { Name: "image" or "audio" or "document" };

    /// <summary>Whether a value is one or holds one.</summary>
    public static bool In(FieldType type) => In(type, []);

    private static bool Any(Schema schema, HashSet<string> seen)
    {
        foreach (var field in schema.Fields)
        {
            if (In(field.Type, seen))
            {
                return true;
            }
        }

        return false;
    }

    private static bool In(FieldType type, HashSet<string> seen) => type switch
    {
        FieldType.Ml => Is(type),
        FieldType.Optional optional => In(optional.Inner, seen),
        FieldType.List list => In(list.Item, seen),
        FieldType.Map map => In(map.Value, seen),
        FieldType.Object nested => seen.Add(nested.Name) && Any(nested.Schema, seen),
        FieldType.Union union => union.Cases.Any(one => In(one.Type, seen)),
        _ => false,
    };
}
