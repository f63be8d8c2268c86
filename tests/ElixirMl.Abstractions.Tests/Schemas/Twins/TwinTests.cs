using System.Text;
using System.Text.Json;
using ElixirMl.Abstractions.Tests.Schemas.Records;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas.Twins;

public sealed class TwinTests
{
    private const string Json = """{"first":{"number":1},"second":{"colour":"red"},"more":[{"number":2}]}""";

    [Fact]
    public void Two_schemas_of_one_name_have_two_definitions()
    {
        using var schema = JsonDocument.Parse(Album.JsonSchema.ToArray());
        var definitions = schema.RootElement.GetProperty("$defs");
        var properties = schema.RootElement.GetProperty("properties");

        Assert.Equal(["Stamp", "Stamp2"], definitions.EnumerateObject().Select(static one => one.Name));
        Assert.True(definitions.GetProperty("Stamp").GetProperty("properties").TryGetProperty("number", out _));
        Assert.True(definitions.GetProperty("Stamp2").GetProperty("properties").TryGetProperty("colour", out _));
        Assert.Equal("#/$defs/Stamp2", properties.GetProperty("second").GetProperty("$ref").GetString());
        Assert.Equal("#/$defs/Stamp", properties.GetProperty("more").GetProperty("items").GetProperty("$ref").GetString());
    }

    [Fact]
    public void The_constant_and_the_run_time_json_schema_name_them_alike() =>
        Assert.Equal(Encoding.UTF8.GetString(Album.JsonSchema), Encoding.UTF8.GetString(Album.Schema.ToJsonSchema()));

    [Fact]
    public void Each_is_read_as_itself_on_both_roads()
    {
        var records = Album.Schema.ToCodec();

        Assert.Empty(Roads.Errors(Album.Codec, Json));
        Assert.Empty(Roads.Errors(records, Json));
        Assert.Equal(Json, Roads.Write(records, Roads.Read(records, Json)));
    }

    [Fact]
    public void Metadata_is_carried_into_JSON_Schema()
    {
        Assert.Equal([new SchemaMetadata("x-owner", "\"post\""), new SchemaMetadata("x-version", "3")], Album.Schema.Metadata);
        Assert.Contains("\"x-owner\":\"post\",\"x-version\":3", Encoding.UTF8.GetString(Album.JsonSchema), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_in_either_changes_the_hash()
    {
        var hash = Holder(Schema.Create("S", Field.Text("a")), Schema.Create("S", Field.Text("b"))).Hash;

        Assert.NotEqual(hash, Holder(Schema.Create("S", Field.Text("a")), Schema.Create("S", Field.Text("c"))).Hash);
        Assert.NotEqual(hash, Holder(Schema.Create("S", Field.Text("b")), Schema.Create("S", Field.Text("a"))).Hash);
        Assert.Equal(hash, Holder(Schema.Create("S", Field.Text("a")), Schema.Create("S", Field.Text("b"))).Hash);
    }

    private static Schema Holder(Schema first, Schema second) => Schema.Create("H", Field.Nested("first", first), Field.Nested("second", second));
}
