using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Whether a schema leads to a type, through however many others.</summary>
internal static class TypeReach
{
    public static bool Includes(Schema schema, string name) => Includes(schema, name, []);

    private static bool Includes(Schema schema, string name, HashSet<string> seen) =>
        schema.Fields.Any(field => Includes(field.Type, name, seen));

    private static bool Includes(FieldType type, string name, HashSet<string> seen) => type switch
    {
        FieldType.Optional optional => Includes(optional.Inner, name, seen),
        FieldType.List list => Includes(list.Item, name, seen),
        FieldType.Map map => Includes(map.Value, name, seen),
        FieldType.Union union => union.Cases.Any(one => Includes(one.Type, name, seen)),
        FieldType.Object nested => nested.Name == name || (seen.Add(nested.Name) && Includes(nested.Schema, name, seen)),
        _ => false,
    };
}
