using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas.Dialects;

/// <summary>The README of the schemas says what this code says.</summary>
public sealed class SchemaTableTests
{
    private static readonly Schema Tree = Schema.Create("Tree", Field.List("children", new FieldType.Object("Tree", static () => Tree!)));

    private static readonly (string Name, FieldType[] Members)[] Types =
    [
        ("text", [new FieldType.Text()]),
        ("boolean", [new FieldType.Boolean()]),
        ("number", [new FieldType.Number(NumberKind.Int32), new FieldType.Number(NumberKind.Double)]),
        ("enumeration", [FieldType.OneOf("Colour", "red", "green")]),
        ("date, date and time", Formatted(TextFormat.Date, TextFormat.DateTime)),
        ("UUID", Formatted(TextFormat.Uuid)),
        ("time, duration", Formatted(TextFormat.Time, TextFormat.Duration)),
        ("URI, base 64, character", Formatted(TextFormat.Uri, TextFormat.Base64, TextFormat.Character)),
        ("list, set", [new FieldType.List(new FieldType.Text())]),
        ("map", [new FieldType.Map(new FieldType.Text(), new FieldType.Text())]),
        ("any JSON", [new FieldType.Any()]),
        ("schema", [new FieldType.Object("Place", static () => Schema.Create("Place", Field.Text("street")))]),
        ("recursive schema", [new FieldType.Object("Tree", static () => Tree)]),
        ("union", [new FieldType.Union("Shape", "kind", [new UnionCase("dot", new FieldType.Object("Dot", static () => Schema.Create("Dot", Field.Text("at"))))])]),
        ("ML number", [new FieldType.Ml("probability", Encoding.UTF8.GetString(Probability.JsonSchema))]),
        ("embedding", [Field.Ml<Embedding>("value").Type]),
        ("value or null", [new FieldType.Optional(new FieldType.Text())]),
    ];

    private static readonly (string Name, FieldType Home, Constraint Rule)[] Rules =
    [
        ("range", new FieldType.Number(NumberKind.Double), new Constraint.Range(1, 2)),
        ("multiple", new FieldType.Number(NumberKind.Double), new Constraint.MultipleOf(2)),
        ("length", new FieldType.Text(), new Constraint.Length(1, 2)),
        ("pattern", new FieldType.Text(), new Constraint.Pattern("[a-z]")),
        ("format", new FieldType.Text(), new Constraint.Format("email")),
        ("allowed", new FieldType.Text(), new Constraint.Allowed(["\"a\""])),
        ("denied", new FieldType.Text(), new Constraint.Denied(["\"a\""])),
        ("items", new FieldType.List(new FieldType.Text()), new Constraint.Items(2, 3)),
        ("unique", new FieldType.List(new FieldType.Text()), new Constraint.UniqueItems()),
        ("norm", Field.Ml<Embedding>("value").Type, new Constraint.UnitNorm()),
    ];

    private static readonly JsonSchemaDialect[] Dialects = Enum.GetValues<JsonSchemaDialect>();

    [Fact]
    public void The_readme_says_what_the_code_does()
    {
        var path = ReadmePath();
        var table = Write();
        if (Environment.GetEnvironmentVariable("ELIXIRML_APPROVE") == "1")
        {
            File.WriteAllText(path, table);
        }

        Assert.Equal(table, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    private static string Write()
    {
        var text = new StringBuilder("# Schemas\n");
        text.Append("The model behind generated and run-time schemas, their codecs (`Values`, `Records`), tolerant reading (`Tolerant`) and JSON Schema in dialects (`Dialects`). A test writes these tables from the code. ");
        text.Append("`•` the rule fits · `=` as in draft 2020-12 · `~` in other keywords or in the description · `–` refused with an error\n\n");
        Row(text, ["type", .. Rules.Select(static rule => rule.Name), .. Dialects.Select(static dialect => dialect.ToString())]);
        Row(text, Enumerable.Repeat("---", 1 + Rules.Length + Dialects.Length));
        foreach (var (name, members) in Types)
        {
            var cells = members.Select(static type => (string[])[.. Rules.Select(rule => Fits(type, rule.Rule) ? "•" : " "), .. Dialects.Select(dialect => Mark(dialect, Field.Of("value", type)))]).ToArray();
            Assert.All(cells, row => Assert.Equal(cells[0], row));
            Row(text, [name, .. cells[0]]);
        }

        text.Append('\n');
        Row(text, ["dialect", .. Rules.Select(static rule => rule.Name)]);
        Row(text, Enumerable.Repeat("---", 1 + Rules.Length));
        foreach (var dialect in Dialects)
        {
            Row(text, [dialect.ToString(), .. Rules.Select(rule => Mark(dialect, Field.Of("value", rule.Home).With(rule.Rule)))]);
        }

        return text.ToString();
    }

    private static FieldType[] Formatted(params TextFormat[] formats) => [.. formats.Select(static format => new FieldType.Formatted(format))];

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static bool Fits(FieldType type, Constraint rule)
    {
        try
        {
            Schema.Create("S", Field.Of("value", type).With(rule)).ToCodec();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string Mark(JsonSchemaDialect dialect, Field field)
    {
        var schema = Schema.Create("S", field);
        try
        {
            return JsonNode.DeepEquals(Value(schema, JsonSchemaDialect.Generic), Value(schema, dialect)) ? "=" : "~";
        }
        catch (ValidationException)
        {
            return "–";
        }
    }

    /// <summary>What the dialect says of the value, without what it says of every object and every number.</summary>
    private static JsonObject Value(Schema schema, JsonSchemaDialect dialect)
    {
        var root = JsonNode.Parse(schema.ToJsonSchema(dialect))!;
        var home = dialect == JsonSchemaDialect.OpenApi31 ? root["components"]!["schemas"]!["S"]! : root;
        var text = home["properties"]!["value"]!.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var value = JsonNode.Parse(text)!.AsObject();
        if (schema.Fields[0].Type is FieldType.Number)
        {
            foreach (var bound in value.Where(static one => one.Key is "minimum" or "maximum" && one.Value!.ToJsonString().TrimStart('-').StartsWith("21474", StringComparison.Ordinal)).ToArray())
            {
                value.Remove(bound.Key);
            }
        }

        return value;
    }

    private static string ReadmePath([CallerFilePath] string file = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "../../../../src/ElixirMl.Abstractions/Schemas/README.md"));
}
