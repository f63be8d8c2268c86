using System.Buffers;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Evaluation.Metrics;

/// <summary>How much of an expected JSON value an answer has, field by field.</summary>
/// <remarks>
/// Every leaf counts once, whatever its depth: texts are equal after <see cref="AnswerText.Normalize"/>, numbers by value, items of
/// arrays by position. The feedback names what is missing, wrong and too much.
/// </remarks>
public static class JsonMatch
{
    private const int Named = 8;

    /// <summary>Compares two JSON texts.</summary>
    /// <param name="answer">What the program said; 0 when it is no JSON.</param>
    /// <param name="expected">The right value.</param>
    /// <returns>F1 of the leaves, in [0, 1].</returns>
    /// <exception cref="JsonException"><paramref name="expected"/> is no JSON.</exception>
    public static Score Of(string? answer, string expected)
    {
        ArgumentNullException.ThrowIfNull(expected);

        using var right = JsonDocument.Parse(expected);
        try
        {
            using var given = JsonDocument.Parse(answer ?? "");
            return Of(given.RootElement, right.RootElement);
        }
        catch (JsonException error)
        {
            return new(0, $"The answer is no JSON: {error.Message}");
        }
    }

    /// <summary>Compares two typed values by what their codec writes.</summary>
    /// <typeparam name="T">A <c>[Schema]</c> type, or one side of a signature.</typeparam>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">The right value.</param>
    /// <returns>F1 of the leaves, in [0, 1].</returns>
    public static Score Of<T>(T answer, T expected)
        where T : ISchemaType<T>
    {
        using var given = Write(answer);
        using var right = Write(expected);
        return Of(given.RootElement, right.RootElement);
    }

    /// <summary>Compares two JSON values.</summary>
    /// <param name="answer">What the program said.</param>
    /// <param name="expected">The right value.</param>
    /// <returns>F1 of the leaves, in [0, 1].</returns>
    public static Score Of(JsonElement answer, JsonElement expected)
    {
        var given = Leaves(answer);
        var right = Leaves(expected);
        var common = right.Count(leaf => given.TryGetValue(leaf.Key, out var value) && IsSame(value, leaf.Value));
        var overlap = new Overlap((double)common / given.Count, (double)common / right.Count);
        return new(overlap.F1, overlap.F1 == 1 ? null : Describe(given, right));
    }

    private static JsonDocument Write<T>(T value)
        where T : ISchemaType<T>
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            T.Codec.Write(writer, value);
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    // A repeated key: the last one counts, as for readers of JSON.
    private static SortedDictionary<string, JsonElement> Leaves(JsonElement root)
    {
        var leaves = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        Visit("$", root);
        return leaves;

        void Visit(string path, JsonElement value)
        {
            switch (value.ValueKind)
            {
                case JsonValueKind.Object when value.EnumerateObject().Any():
                    foreach (var member in value.EnumerateObject())
                    {
                        Visit($"{path}.{member.Name}", member.Value);
                    }

                    break;
                case JsonValueKind.Array when value.GetArrayLength() > 0:
                    var index = 0;
                    foreach (var item in value.EnumerateArray())
                    {
                        Visit($"{path}[{index++}]", item);
                    }

                    break;
                default:
                    leaves[path] = value;
                    break;
            }
        }
    }

    private static bool IsSame(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.String, JsonValueKind.String) => AnswerText.Normalize(left.GetString()) == AnswerText.Normalize(right.GetString()),
        (JsonValueKind.Number, JsonValueKind.Number) => left.GetDouble() == right.GetDouble(),
        _ => left.ValueKind == right.ValueKind,
    };

    private static string Describe(SortedDictionary<string, JsonElement> given, SortedDictionary<string, JsonElement> right)
    {
        var missing = right.Keys.Where(path => !given.ContainsKey(path)).Select(static path => $"{path} is missing");
        var wrong = right.Where(leaf => given.TryGetValue(leaf.Key, out var value) && !IsSame(value, leaf.Value)).Select(leaf => $"{leaf.Key} is {given[leaf.Key].GetRawText()}, expected {leaf.Value.GetRawText()}");
        var extra = given.Keys.Where(path => !right.ContainsKey(path)).Select(static path => $"{path} is too much");
        string[] all = [.. wrong, .. missing, .. extra];
        return string.Join("; ", all.Take(Named)) + (all.Length > Named ? $"; and {all.Length - Named} more" : "");
    }
}
