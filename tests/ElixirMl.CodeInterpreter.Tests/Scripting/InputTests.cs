using ElixirMl.Predictors.Code;
using ElixirMl.Schemas;

namespace ElixirMl.CodeInterpreter.Tests.Scripting;

/// <summary>Inputs arrive as typed variables.</summary>
public sealed class InputTests
{
    [Theory]
    [InlineData("text: string", """{"text":"a \"quoted\" } text"}""", "return text.Length;", "17")]
    [InlineData("count: integer, ratio: float, is_new: boolean", """{"count":2,"ratio":1.5,"is_new":true}""", "return is_new ? count * ratio : 0;", "3")]
    [InlineData("names: string[]", """{"names":["b","a"]}""", "names.Sort(); return names[0];", "\"a\"")]
    [InlineData("class: string", """{"class":"x"}""", "return @class;", "\"x\"")]
    [InlineData("note: string?", """{"note":null}""", "return note ?? \"none\";", "\"none\"")]
    [InlineData("note: string?", "{}", "return note ?? \"none\";", "\"none\"")]
    [InlineData("count: integer?", """{"count":null}""", "return count ?? -1;", "-1")]
    [InlineData("rows: integer[][]", """{"rows":[[1,2],[3]]}""", "return rows.Sum(row => row.Sum());", "6")]
    public async Task A_field_is_a_variable_of_its_type(string fields, string values, string code, string value)
    {
        var result = await Interpreter.RunAsync(Schema.FromSignature("In", fields), values, code);

        Assert.True(result.Outcome == CodeOutcome.Completed, $"{result.Outcome}: {result.Errors}");
        Assert.Equal(value, result.Value);
    }

    [Fact]
    public async Task Nested_schemas_are_records_maps_are_dictionaries_and_anything_is_json()
    {
        var person = Schema.Create("Person", Field.Text("name"), Field.Text("home_town") with { IsRequired = false });
        var inputs = Schema.Create(
            "In",
            new Field("People", "people", new FieldType.List(new FieldType.Object("Person", () => person))),
            new Field("Ages", "ages", new FieldType.Map(new FieldType.Text(), new FieldType.Number(NumberKind.Int32))),
            Field.Any("free"));

        var result = await Interpreter.RunAsync(
            inputs,
            """{"people":[{"name":"Ada","home_town":"London"},{"name":"Bob"}],"ages":{"Ada":36},"free":{"a":[1]}}""",
            "return new { first = people[0], town = people[1].home_town, age = ages[\"Ada\"], n = free.GetProperty(\"a\")[0].GetInt32() };");

        Assert.True(result.Outcome == CodeOutcome.Completed, $"{result.Outcome}: {result.Errors}");
        Assert.Equal("""{"first":{"name":"Ada","home_town":"London"},"town":null,"age":36,"n":1}""", result.Value);
    }

    [Fact]
    public void The_model_is_told_variables_types_and_functions_in_its_language()
    {
        var person = Schema.Create("Person", Field.Text("name"));
        var inputs = Schema.Create("In", Field.Text("message").WithDescription("What was said."), new Field("Author", "author", new FieldType.Object("Person", () => person)));
        var tool = new CodeTool("find", "Finds invoices.", """{"type":"object","properties":{"query":{"type":"string"},"limit":{"type":"integer","default":3}},"required":["query"]}""", """{"type":"array","items":{"type":"string"}}""");

        var text = Interpreter.Usual.Describe(new(inputs, [tool]));

        Assert.Contains("string message; // What was said.\nPerson author;", text, StringComparison.Ordinal);
        Assert.Contains("public sealed record Person(string name);", text, StringComparison.Ordinal);
        Assert.Contains("List<string> find(string query, long? limit = null); // Finds invoices.", text, StringComparison.Ordinal);
    }
}
