using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas.Dialects;

public sealed class DialectTests
{
    private static readonly string[] OpenAiKeywords =
    [
        "type", "description", "properties", "required", "additionalProperties", "items", "anyOf", "$ref", "$defs", "enum", "const", "pattern", "format",
        "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems",
    ];

    private static readonly string[] AnthropicKeywords =
    [
        "type", "description", "properties", "required", "additionalProperties", "items", "anyOf", "$ref", "$defs", "enum", "const", "default", "pattern", "format", "minItems",
    ];

    private static readonly string[] GoogleKeywords =
    [
        "type", "title", "description", "properties", "required", "additionalProperties", "items", "anyOf", "$ref", "$defs", "enum", "format",
        "minimum", "maximum", "minItems", "maxItems", "propertyOrdering",
    ];

    /// <summary>A field of every kind that every vendor can express.</summary>
    private static readonly Schema Everything = Schema.Create(
        "Everything",
        Field.Text("name").WithDescription("Who it is.").WithLength(2, 20).WithExamples("\"Ada\""),
        Field.Text("code").WithPattern("[A-Z]+(?=x)x").AsOptional(),
        Field.Text("mail").WithFormat("email").WithDenied("\"a@b.c\""),
        Field.Integer("count").WithRange(1, 9),
        Field.Real("share").With(new Constraint.Range(0, 1, MinimumIsExclusive: true)).WithMultipleOf(0.5).WithDefault("0.5"),
        Field.List("tags", new FieldType.Text()).WithItems(2, 3).WithUniqueItems(),
        Field.Date("day"),
        Field.Of("link", new FieldType.Formatted(TextFormat.Uri)),
        Field.OneOf("colour", "red", "green"),
        Field.Ml<Probability>("likely"),
        Field.Ml<ReasoningChain>("why"),
        Field.Nested("place", Schema.Create("Place", Field.Text("street"))).WithDescription("Where.").AsOptional());

    [Fact]
    public void In_strict_mode_of_OpenAI_every_object_is_closed_and_every_field_required()
    {
        foreach (var schema in Objects(Everything.ToJsonSchema(JsonSchemaDialect.OpenAiStrict)).Where(static one => one.ContainsKey("properties")))
        {
            Assert.False(schema["additionalProperties"]!.GetValue<bool>());
            Assert.Equal(schema["properties"]!.AsObject().Select(static one => one.Key), schema["required"]!.AsArray().Select(static one => one!.GetValue<string>()));
        }
    }

    [Fact]
    public void An_optional_field_may_be_null_in_strict_mode()
    {
        var properties = Root(Everything, JsonSchemaDialect.OpenAiStrict)["properties"]!;

        Assert.Equal("null", properties["code"]!["anyOf"]![1]!["type"]!.GetValue<string>());
        Assert.Equal("null", properties["place"]!["anyOf"]![1]!["type"]!.GetValue<string>());
    }

    [Fact]
    public void What_a_vendor_has_no_keyword_for_is_said_in_the_description()
    {
        var openAi = Root(Everything, JsonSchemaDialect.OpenAiStrict)["properties"]!;
        var anthropic = Root(Everything, JsonSchemaDialect.Anthropic)["properties"]!;
        var google = Root(Everything, JsonSchemaDialect.Google)["properties"]!;

        Assert.Equal("Who it is. Must be at least 2 characters long, at most 20 characters long. For example: \"Ada\".", openAi["name"]!["description"]!.GetValue<string>());
        Assert.Equal("Must be none of \"a@b.c\".", openAi["mail"]!["description"]!.GetValue<string>());
        Assert.Equal("Must be without equal items.", openAi["tags"]!["description"]!.GetValue<string>());
        Assert.Equal("Must be of the form uri-reference, at least 1 character long.", openAi["link"]!["description"]!.GetValue<string>());
        Assert.Equal("Default: 0.5.", openAi["share"]!["description"]!.GetValue<string>());
        Assert.Equal("Must be above 0, at most 1, a multiple of 0.5.", anthropic["share"]!["description"]!.GetValue<string>());
        Assert.Equal("Must be at least 2 items long, at most 3 items long, without equal items.", anthropic["tags"]!["description"]!.GetValue<string>());
        Assert.Equal(1, anthropic["tags"]!["minItems"]!.GetValue<int>());
        Assert.Equal("Must be a text that matches ^(?:[A-Z]+(?=x)x)$.", anthropic["code"]!["anyOf"]![0]!["description"]!.GetValue<string>());
        Assert.Equal("Must be above 0, a multiple of 0.5. Default: 0.5.", google["share"]!["description"]!.GetValue<string>());
        Assert.Equal(1, google["share"]!["maximum"]!.GetValue<int>());
    }

    [Theory]
    [InlineData(JsonSchemaDialect.OpenAiStrict)]
    [InlineData(JsonSchemaDialect.Anthropic)]
    [InlineData(JsonSchemaDialect.Google)]
    public void Only_keywords_that_the_vendor_knows_are_written(JsonSchemaDialect dialect)
    {
        var known = dialect switch { JsonSchemaDialect.OpenAiStrict => OpenAiKeywords, JsonSchemaDialect.Anthropic => AnthropicKeywords, _ => GoogleKeywords };

        foreach (var references in Enum.GetValues<JsonSchemaReferences>())
        {
            Assert.Empty(Schemas(JsonNode.Parse(Everything.ToJsonSchema(dialect, references))!.AsObject()).SelectMany(static one => one.Select(static part => part.Key)).Distinct().Except(known));
        }
    }

    [Fact]
    public void Google_is_told_the_order_of_the_properties() =>
        Assert.Equal(Everything.Fields.Select(static field => field.JsonName), Root(Everything, JsonSchemaDialect.Google)["propertyOrdering"]!.AsArray().Select(static one => one!.GetValue<string>()));

    [Fact]
    public void Limits_of_the_number_type_are_left_to_the_generic_dialect()
    {
        var schema = Schema.Create("Counts", Field.Integer("count"));

        Assert.Equal("{\"type\":\"integer\",\"minimum\":-9223372036854775808,\"maximum\":9223372036854775807}", Root(schema, JsonSchemaDialect.Generic)["properties"]!["count"]!.ToJsonString());
        Assert.Equal("{\"type\":\"integer\"}", Root(schema, JsonSchemaDialect.OpenAiStrict)["properties"]!["count"]!.ToJsonString());
    }

    [Fact]
    public void A_reference_with_a_description_moves_below_it_where_vendors_read_nothing_beside()
    {
        var schema = Schema.Create("Holder", Field.Nested("place", Schema.Create("Place", Field.Text("street"))).WithDescription("Where."));

        Assert.Equal("{\"anyOf\":[{\"$ref\":\"#/$defs/Place\"}],\"description\":\"Where.\"}", Root(schema, JsonSchemaDialect.OpenAiStrict)["properties"]!["place"]!.ToJsonString());
        Assert.Equal("{\"$ref\":\"#/$defs/Place\",\"description\":\"Where.\"}", Root(schema, JsonSchemaDialect.Generic)["properties"]!["place"]!.ToJsonString());
    }

    [Fact]
    public void What_a_dialect_cannot_say_is_an_error_for_every_field()
    {
        var schema = Schema.Create("Free", Field.Map("scores", new FieldType.Text()), Field.Any("anything"), Field.Nested("inner", Schema.Create("Inner", Field.Any("more"))));

        var errors = Assert.Throws<ValidationException>(() => schema.ToJsonSchema(JsonSchemaDialect.OpenAiStrict)).Result.Errors;

        Assert.Equal(["$.scores", "$.anything", "Inner.more"], errors.Select(static error => error.Path));
        Assert.All(errors, static error => Assert.NotEmpty(error.Cure));
        Assert.NotEmpty(schema.ToJsonSchema(JsonSchemaDialect.Google));
    }

    [Fact]
    public void Recursion_goes_by_reference_and_Anthropic_says_that_it_cannot()
    {
        Assert.Equal("#", Root(Booking.Schema, JsonSchemaDialect.OpenAiStrict)["properties"]!["next"]!["anyOf"]![0]!["$ref"]!.GetValue<string>());
        Assert.Contains("contains itself", Assert.Throws<ValidationException>(static () => Booking.Schema.ToJsonSchema(JsonSchemaDialect.Anthropic)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Inlined_definitions_stand_where_they_are_used_unless_they_contain_themselves()
    {
        var inlined = JsonNode.Parse(Booking.Schema.ToJsonSchema(JsonSchemaDialect.Generic, JsonSchemaReferences.Inlined))!.AsObject();
        var drawing = JsonNode.Parse(Drawing.Schema.ToJsonSchema(JsonSchemaDialect.Generic, JsonSchemaReferences.Inlined))!.AsObject();

        Assert.False(inlined.ContainsKey("$defs"));
        Assert.Equal("card", inlined["properties"]!["payment"]!["oneOf"]![0]!["properties"]!["kind"]!["const"]!.GetValue<string>());
        Assert.Equal("#", inlined["properties"]!["next"]!["anyOf"]![0]!["$ref"]!.GetValue<string>());
        Assert.Equal(["Group"], drawing["$defs"]!.AsObject().Select(static one => one.Key));
    }

    [Fact]
    public void OpenApi_keeps_schemas_under_components_and_names_the_discriminator()
    {
        var root = Root(Booking.Schema, JsonSchemaDialect.OpenApi31);
        var schemas = root["components"]!["schemas"]!.AsObject();
        var payment = schemas["Booking"]!["properties"]!["payment"]!;

        Assert.Equal("#/components/schemas/Booking", root["$ref"]!.GetValue<string>());
        Assert.Equal(["Booking", "CardPayment", "CashPayment"], schemas.Select(static one => one.Key));
        Assert.Equal("""{"propertyName":"kind","mapping":{"card":"#/components/schemas/CardPayment","cash":"#/components/schemas/CashPayment"}}""", payment["discriminator"]!.ToJsonString());
        Assert.DoesNotContain("$defs", root.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_roads_write_every_dialect_alike()
    {
        var records = Drawing.Schema.ToCodec().Schema;

        foreach (var dialect in Enum.GetValues<JsonSchemaDialect>().Except([JsonSchemaDialect.Anthropic]))
        {
            Assert.Equal(Encoding.UTF8.GetString(Drawing.Schema.ToJsonSchema(dialect)), Encoding.UTF8.GetString(records.ToJsonSchema(dialect)));
        }
    }

    [Fact]
    public void Descriptions_of_names_are_told()
    {
        using var schema = JsonDocument.Parse(Assortment.JsonSchema.ToArray());

        Assert.Equal("Good: Good.", schema.RootElement.GetProperty("properties").GetProperty("grade").GetProperty("description").GetString());
    }

    private static JsonObject Root(Schema schema, JsonSchemaDialect dialect) => JsonNode.Parse(schema.ToJsonSchema(dialect))!.AsObject();

    private static IEnumerable<JsonObject> Objects(byte[] schema) => Schemas(JsonNode.Parse(schema)!.AsObject());

    /// <summary>The schemas in a schema; names of properties and definitions are no keywords.</summary>
    private static IEnumerable<JsonObject> Schemas(JsonObject schema)
    {
        var inner = schema.SelectMany(static part => part.Key switch
        {
            "properties" or "$defs" => part.Value!.AsObject().Select(static one => one.Value),
            "items" or "additionalProperties" when part.Value is JsonObject => [part.Value],
            "anyOf" or "oneOf" => part.Value!.AsArray(),
            _ => [],
        });
        return inner.SelectMany(static one => Schemas(one!.AsObject())).Prepend(schema);
    }
}
