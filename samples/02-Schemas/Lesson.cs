using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;

namespace SchemasLesson;

/// <summary>What a schema does for you, in five steps.</summary>
public static class Lesson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Goes through the steps.</summary>
    /// <param name="output">Where to tell of them.</param>
    public static void Run(TextWriter output)
    {
        output.WriteLine("1. Declare: Booking.cs is all you write. The compiler wrote its schema, reader, writer and validator.");
        foreach (var field in Booking.Schema.Fields)
        {
            output.WriteLine($"   {field.JsonName}{(field.IsRequired ? "" : "?")}  {string.Join(", ", field.Constraints.Select(ConstraintText.Describe))}");
        }

        output.WriteLine("\n2. Read and validate: JSON becomes a value or errors, never an exception.");
        Read(output, """{"name":"  Ada Lovelace ","from":"2026-07-01","until":"2026-07-04","room":"Garden","likely":0.9,"tastes":[0.6,0,0.8]}""");

        output.WriteLine("\n3. See all errors at once: each names its place, rule, value and cure.");
        Read(output, """{"guest":"A","mail":"nowhere","from":"2026-07-04","until":"2026-07-01","beds":9,"room":"Garden","tastes":[0.6,0.8]}""");
        Read(output, """{"guest":"Ada","from":"2026-07-04","until":"2026-07-01","beds":2,"room":"Garden"}""");

        output.WriteLine("\n4. Export: the same schema as a vendor's structured output wants it.");
        output.WriteLine(Pretty(Booking.Schema.ToJsonSchema(JsonSchemaDialect.OpenAiStrict)));

        output.WriteLine("\n5. Infer: no type at all, only examples. The same engine, at run time.");
        Infer(output);
    }

    private static void Read(TextWriter output, string json)
    {
        output.WriteLine($"   {json}");
        var result = Booking.Codec.TryParse(Encoding.UTF8.GetBytes(json), out var booking);
        output.WriteLine(Indent(result.IsValid ? Write(booking!) : result.ToString()));
    }

    private static void Infer(TextWriter output)
    {
        JsonElement[] examples =
        [
            JsonElement.Parse("""{"city":"Bergen","degrees":11,"rain_probability":0.8}"""),
            JsonElement.Parse("""{"city":"Rome","degrees":27.5}"""),
        ];
        var weather = Schema.Infer("Weather", examples);
        output.WriteLine(Indent(Encoding.UTF8.GetString(weather.ToJsonSchema())));

        var result = weather.ToCodec().TryCreate(new Record(("city", "Oslo"), ("degrees", "cold")), out _);
        output.WriteLine(Indent(result.ToString()));
    }

    private static string Write(Booking booking)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Booking.Codec.Write(writer, booking);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Pretty(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return Indent(JsonSerializer.Serialize(document.RootElement, Indented));
    }

    private static string Indent(string text) => "   " + text.Replace("\n", "\n   ", StringComparison.Ordinal);
}
