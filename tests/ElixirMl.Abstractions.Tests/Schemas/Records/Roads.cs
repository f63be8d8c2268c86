using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;

namespace ElixirMl.Abstractions.Tests.Schemas.Records;

/// <summary>The same schema on both roads: generated from <see cref="Booking"/>, and at run time from its model.</summary>
internal static class Roads
{
    internal static readonly RecordCodec BookingRecords = Booking.Schema.ToCodec(
        new RecordStep.TransformField("name", static name => ((string)name!).Trim()),
        new RecordStep.Rule(
            "EndsAfterStart",
            "A booking ends after it starts.",
            ["from", "to"],
            static booking => booking.Get<DateOnly>("to") > booking.Get<DateOnly>("from")));

    internal static string[] Errors<T>(SchemaCodec<T> codec, string json) =>
        [.. codec.TryParse(Encoding.UTF8.GetBytes(json), out _).Errors.Select(static error => error.ToString())];

    internal static string Write<T>(SchemaCodec<T> codec, T value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            codec.Write(writer, value);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static T Read<T>(SchemaCodec<T> codec, string json)
    {
        codec.TryParse(Encoding.UTF8.GetBytes(json), out var value).ThrowIfInvalid();
        return value!;
    }
}
