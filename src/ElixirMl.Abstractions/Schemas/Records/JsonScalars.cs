using System.Collections.Frozen;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace ElixirMl.Schemas.Records;

/// <summary>Reads the scalar values that constraints hold as JSON texts.</summary>
internal static class JsonScalars
{
    /// <summary>The texts among the values; a null is never compared and left out.</summary>
    internal static FrozenSet<string> Texts(ValueList<string> values)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var json in values.Where(static json => json != "null"))
        {
            using var document = JsonDocument.Parse(json);
            texts.Add(document.RootElement.ValueKind == JsonValueKind.String
                ? document.RootElement.GetString()!
                : throw new ArgumentException($"{json} is not a text; a text field allows and denies texts only.", nameof(values)));
        }

        return texts.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The numbers among the values, each of which must fit the type.</summary>
    internal static T[] Numbers<T>(ValueList<string> values)
        where T : INumber<T> =>
        [.. values.Where(static json => json != "null").Select(static json => T.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"{json} is not a {typeof(T).Name}."))];
}
