using System.Buffers;
using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

/// <summary>The outcome of one tolerant reading, easy to compare.</summary>
internal sealed record Reading(bool IsRead, string Json, TolerantLog Log)
{
    public IEnumerable<string> Repairs => Log.Repairs.Select(repair => repair.Kind);

    public IReadOnlyList<ValidationError> Errors => Log.Errors.ToResult().Errors;

    /// <summary>The text as a section of a reply.</summary>
    public static Reading Section(string text, FieldType type) => Of((json, log) => TolerantReader.TryReadValue(text, type, json, log));

    /// <summary>The text as a value of a JSON document.</summary>
    public static Reading Value(string text, FieldType type) => Of((json, log) => TolerantReader.TryReadJson(text, type, json, log));

    /// <summary>The text as a whole reply.</summary>
    public static Reading Reply(string text, Schema schema) => Of((json, log) => TolerantReader.TryReadObject(text, schema, json, log));

    /// <summary>The JSON, or the errors when there is none.</summary>
    public override string ToString() => IsRead ? Json : string.Join('\n', Errors);

    private static Reading Of(Func<IBufferWriter<byte>, TolerantLog, bool> read)
    {
        var json = new ArrayBufferWriter<byte>();
        var log = new TolerantLog();
        var isRead = read(json, log);
        Assert.Equal(isRead, log.Errors.Count == 0);
        return new(isRead, Encoding.UTF8.GetString(json.WrittenSpan), log);
    }
}
