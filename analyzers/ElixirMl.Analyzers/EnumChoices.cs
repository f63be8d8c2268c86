using ElixirMl.Schemas;

namespace ElixirMl.Analyzers;

/// <summary>The choices of a field that is an enumeration, or a list or map of them.</summary>
internal static class EnumChoices
{
    /// <summary>The first two choices that share a text; null when all differ or have none.</summary>
    internal static (string First, string Second)? FirstTwins(FieldType type, Func<EnumValue, string> text)
    {
        var owners = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var value in Of(type))
        {
            if (text(value) is { Length: > 0 } key)
            {
                if (owners.TryGetValue(key, out var first))
                {
                    return (first, value.Name);
                }

                owners.Add(key, value.Name);
            }
        }

        return null;
    }

    private static IEnumerable<EnumValue> Of(FieldType type) => type switch
    {
        FieldType.Enumeration enumeration => enumeration.Values,
        FieldType.Optional optional => Of(optional.Inner),
        FieldType.List list => Of(list.Item),
        FieldType.Map map => Of(map.Key),
        _ => [],
    };
}
