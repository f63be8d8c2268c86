using System.Globalization;
using System.Text;
using ElixirMl.Predictors.Code;
using ElixirMl.Schemas;

namespace ElixirMl.Scripting.Compilation;

/// <summary>A tool as a function of C#: typed where its JSON Schema can be read, one object of arguments and text otherwise.</summary>
internal static class ToolFunctions
{
    /// <returns>The function as a model sees it, and its whole source.</returns>
    public static (string Signature, string Source) Write(CodeTool tool, CSharpTypes types)
    {
        var name = Identifiers.Of(tool.Name);
        var result = ResultOf(tool);
        var fields = ParametersOf(tool);
        var resultName = result is null ? "string" : types.NameOf(result);
        var parameters = fields is null ? "object arguments" : string.Join(", ", fields.Select(field => Parameter(field, types)));
        var signature = $"{resultName} {name}({parameters})";
        var call = $"__Call({Identifiers.Literal(tool.Name)}, {(fields is null ? "arguments" : "values")})";
        var body = new StringBuilder(fields is null ? "" : "var values = new Dictionary<string, object?>(); ");
        foreach (var field in fields ?? [])
        {
            var (parameter, key) = (Identifiers.Of(field.JsonName), Identifiers.Literal(field.JsonName));
            body.Append(CultureInfo.InvariantCulture, $"{(field.IsRequired ? "" : $"if ({parameter} is not null) ")}values[{key}] = {parameter}; ");
        }

        var value = result is null or FieldType.Text ? call : types.Read(result, $"JsonDocument.Parse({call}).RootElement");
        return (signature, $"public static {signature} {{ {body}return {value}; }}\n");
    }

    private static string Parameter(Field field, CSharpTypes types) =>
        $"{types.NameOf(field)} {Identifiers.Of(field.JsonName)}{(field.IsRequired ? "" : " = null")}";

    private static IReadOnlyList<Field>? ParametersOf(CodeTool tool) =>
        Read(tool.Name, tool.Parameters) is { } schema ? [.. schema.Fields.Where(static field => field.IsRequired), .. schema.Fields.Where(static field => !field.IsRequired)] : null;

    private static FieldType? ResultOf(CodeTool tool) =>
        tool.Result is { } json ? Read($"{tool.Name}Result", $$"""{"type":"object","properties":{"result":{{json}}},"required":["result"]}""")?.Fields[0].Type : null;

    // What a schema of ours cannot say is left to the tool, which checks its arguments anyhow.
    private static Schema? Read(string name, string json)
    {
        try
        {
            return Schema.FromJsonSchema(name, Encoding.UTF8.GetBytes(json));
        }
        catch (ValidationException)
        {
            return null;
        }
    }
}
