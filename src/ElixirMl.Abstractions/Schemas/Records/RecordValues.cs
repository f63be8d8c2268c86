using System.Collections;
using System.Text.Json;

namespace ElixirMl.Schemas.Records;

/// <summary>What holds for every value inside a record.</summary>
internal static class RecordValues
{
    /// <summary>Copies what could change later into immutable form.</summary>
    /// <exception cref="ArgumentException">Lists are nested too deep, or contain themselves.</exception>
    internal static object? Import(object? value, int level = 0) => level > SchemaLimits.MaximumDepth
        ? throw new ArgumentException($"The values are nested deeper than {SchemaLimits.MaximumDepth} levels. Flatten them.", nameof(value))
        : value switch
        {
            byte[] bytes => ValueList.Create<byte>(bytes),
            ValueList<object?> items => ImportItems(items, level),
            IDictionary entries => ImportEntries(entries, level),
            IReadOnlyDictionary<string, object?> entries and not Record => new Record([.. entries.Select(entry => (entry.Key, Import(entry.Value, level + 1)))]),
            IList items => ImportItems(items.Cast<object?>(), level),
            JsonElement element => element.Clone(),
            _ => value,
        };

    internal static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (ValueList<object?> one, ValueList<object?> other) => one.Count == other.Count && one.Zip(other).All(static pair => AreEqual(pair.First, pair.Second)),
        (JsonElement one, JsonElement other) => JsonElement.DeepEquals(one, other),
        _ => Equals(left, right),
    };

    internal static int Hash(object? value) => value switch
    {
        null => 0,
        ValueList<object?> list => list.Aggregate(list.Count, static (hash, item) => HashCode.Combine(hash, Hash(item))),
        JsonElement element => Hash(element),
        _ => value.GetHashCode(),
    };

    // Equal JSON may be spelled differently, so that only what every spelling shares is hashed.
    private static int Hash(JsonElement element) => HashCode.Combine(element.ValueKind, element.ValueKind switch
    {
        JsonValueKind.Number => element.TryGetDouble(out var number) ? number.GetHashCode() : 0,
        JsonValueKind.String => Dialects.ReadableText.TryRead(element, out var text) ? text.GetHashCode(StringComparison.Ordinal) : 0,
        JsonValueKind.Array => element.EnumerateArray().Aggregate(0, static (hash, item) => HashCode.Combine(hash, Hash(item))),
        JsonValueKind.Object => element.EnumerateObject().Aggregate(0, static (hash, property) => unchecked(hash + Hash(property.Value))),
        _ => 0,
    });

    internal static int Depth(IEnumerable<object?> values)
    {
        var deepest = 0;
        foreach (var value in values)
        {
            deepest = Math.Max(deepest, Depth(value));
        }

        return deepest;
    }

    // Records know their depth and were bounded when they were made, and lists are made of values before them.
    private static int Depth(object? value) => value switch
    {
        Record record => record.Depth,
        ValueList<object?> list => Depth(list.AsSpan().ToArray()) + 1,
        _ => 0,
    };

    private static ValueList<object?> ImportItems(IEnumerable<object?> items, int level) => items.Select(item => Import(item, level + 1)).ToValueList();

    private static Record ImportEntries(IDictionary entries, int level)
    {
        var pairs = new List<(string, object?)>(entries.Count);
        foreach (DictionaryEntry entry in entries)
        {
            pairs.Add((entry.Key as string ?? throw new ArgumentException($"A key of a map is {entry.Key.GetType().Name}, not a text. Use texts as keys."), Import(entry.Value, level + 1)));
        }

        return new Record([.. pairs]);
    }
}
