using System.Globalization;
using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Scripting.Compilation;

/// <summary>Types of fields in C#: how they are called, and how a value is read from JSON. Records are declared for nested schemas.</summary>
internal sealed class CSharpTypes
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<string> _declarations = [];
    private readonly StringBuilder _readers = new();
    private int _variables;

    /// <summary>The records, one a line.</summary>
    public IReadOnlyList<string> Declarations => _declarations;

    /// <summary>Methods that read the records.</summary>
    public string Readers => _readers.ToString();

    public string NameOf(Field field) => IsNullable(field) ? $"{NameOf(Inner(field.Type))}?" : NameOf(field.Type);

    public string NameOf(FieldType type) => type switch
    {
        FieldType.Boolean => "bool",
        FieldType.Number number => NumberName(number.Kind),
        FieldType.Formatted formatted => FormattedTypes.NameOf(formatted.Format),
        FieldType.List list => $"List<{NameOf(list.Item)}>",
        FieldType.Map map => $"Dictionary<string, {NameOf(map.Value)}>",
        FieldType.Object nested => Declare(nested),
        FieldType.Optional optional => $"{NameOf(optional.Inner)}?",
        FieldType.Ml ml => MlName(ml),
        FieldType.Any or FieldType.Union => "JsonElement",
        _ => "string",
    };

    /// <summary>An expression for the value of a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="json">An expression for the object that may have it.</param>
    public string Read(Field field, string json)
    {
        var value = $"__Find({json}, {Identifiers.Literal(field.JsonName)})";
        return IsNullable(field) ? ReadNullable(Inner(field.Type), value) : Read(field.Type, value);
    }

    /// <summary>An expression for a value.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="json">An expression for its JSON.</param>
    public string Read(FieldType type, string json) => type switch
    {
        FieldType.Boolean => $"{json}.GetBoolean()",
        FieldType.Number { Kind: NumberKind.Half } => $"(Half){json}.GetDouble()",
        FieldType.Number number => $"{json}.Get{number.Kind}()",
        FieldType.Formatted formatted => FormattedTypes.Read(formatted.Format, json),
        FieldType.List list => Lambda("{0}.EnumerateArray().Select({1} => {2}).ToList()", json, variable => Read(list.Item, variable)),
        FieldType.Map map => Lambda("{0}.EnumerateObject().ToDictionary({1} => {1}.Name, {1} => {2})", json, variable => Read(map.Value, $"{variable}.Value")),
        FieldType.Object nested => $"__Read{Declare(nested)}({json})",
        FieldType.Optional optional => ReadNullable(optional.Inner, json),
        FieldType.Ml ml => ReadMl(MlName(ml), json),
        FieldType.Any or FieldType.Union => json,
        _ => $"{json}.GetString()!",
    };

    private static bool IsNullable(Field field) => !field.IsRequired || field.Type is FieldType.Optional;

    private static FieldType Inner(FieldType type) => type is FieldType.Optional optional ? optional.Inner : type;

    private bool IsValue(FieldType type) => NameOf(type) is var name && name != "string" && name != "byte[]" && type is not (FieldType.List or FieldType.Map or FieldType.Object);

    private string ReadNullable(FieldType type, string json) => Lambda($"{(IsValue(type) ? "__Value" : "__Reference")}({{0}}, {{1}} => {{2}})", json, variable => Read(type, variable));

    private string Lambda(string format, string json, Func<string, string> read)
    {
        var variable = string.Create(CultureInfo.InvariantCulture, $"e{_variables++}");
        return string.Format(CultureInfo.InvariantCulture, format, json, variable, read(variable));
    }

    private string Declare(FieldType.Object type)
    {
        if (_names.TryGetValue(type.Name, out var known))
        {
            return known;
        }

        var name = Identifiers.Of(type.Name[(type.Name.LastIndexOf('.') + 1)..]).TrimStart('@');
        name = _names.ContainsValue(name) ? string.Create(CultureInfo.InvariantCulture, $"{name}{_names.Count}") : name;
        _names[type.Name] = name;
        var fields = type.Schema.Fields;
        var parameters = string.Join(", ", fields.Select(field => $"{NameOf(field)} {Identifiers.Of(field.Name)}"));
        _declarations.Add($"public sealed record {name}({parameters});");
        _readers.Append(CultureInfo.InvariantCulture, $"private static {name} __Read{name}(JsonElement json) => new({string.Join(", ", fields.Select(field => Read(field, "json")))});\n");
        return name;
    }

    private static string NumberName(NumberKind kind) => kind switch
    {
        NumberKind.SByte => "sbyte",
        NumberKind.Byte => "byte",
        NumberKind.Int16 => "short",
        NumberKind.UInt16 => "ushort",
        NumberKind.Int32 => "int",
        NumberKind.UInt32 => "uint",
        NumberKind.Int64 => "long",
        NumberKind.UInt64 => "ulong",
        NumberKind.Half => "Half",
        NumberKind.Single => "float",
        NumberKind.Double => "double",
        _ => "decimal",
    };

    private static string MlName(FieldType.Ml type)
    {
        using var schema = JsonDocument.Parse(type.JsonSchema);
        return schema.RootElement.TryGetProperty("type", out var kind) && kind.ValueKind == JsonValueKind.String
            ? kind.GetString() switch { "number" => "double", "integer" => "long", "string" => "string", "boolean" => "bool", _ => "JsonElement" }
            : "JsonElement";
    }

    private static string ReadMl(string name, string json) => name switch
    {
        "double" => $"{json}.GetDouble()",
        "long" => $"{json}.GetInt64()",
        "string" => $"{json}.GetString()!",
        "bool" => $"{json}.GetBoolean()",
        _ => json,
    };
}
