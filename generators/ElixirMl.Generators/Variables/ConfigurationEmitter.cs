using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>Writes the typed configuration of a type's own variables.</summary>
internal sealed class ConfigurationEmitter(SourceWriter writer, string owner, ValueList<VariableModel> variables, string space)
{
    private const string Values = "global::ElixirMl.Variables.VariableConfiguration";
    private const string Generated = "global::ElixirMl.Generated.Configurations";

    private readonly VariableModel[] _own = [.. variables.Where(static variable => variable.Kind is not (VariableKind.Bundle or VariableKind.Computed or VariableKind.Broken))];
    private readonly PartModel[] _parts = [.. variables.SelectMany(static variable => variable.Parts).Where(part => variables.All(variable => variable.Name != part.Property || variable.Kind == VariableKind.Bundle))];
    private readonly NameAllocator _names = new(variables.Select(static variable => variable.Name));

    internal void Emit()
    {
        writer.Line($"/// <summary>Values of the variables of {XmlText.Escape(owner)}; copy with <c>with</c>.</summary>");
        writer.Open("public sealed record Configuration");
        foreach (var variable in _own)
        {
            EmitProperty(variable);
        }

        foreach (var part in _parts)
        {
            writer.Line($"/// <summary>Values of the variables at {part.Prefix}; they count while these are active.</summary>");
            writer.Line($"{(part.IsPublic ? "public" : "internal")} {part.Configuration} {CSharpText.Escape(part.Property)} {{ get; init; }} = new();").Line();
        }

        EmitToValues();
        EmitMembers();
        EmitFrom();
        writer.Close();
    }

    private void EmitProperty(VariableModel variable)
    {
        var summary = variable.Description.Length > 0 ? XmlText.Escape(variable.Description) : variable.Kind == VariableKind.Module ? "Name of the implementation." : null;
        var open = variable.CanBeOpen ? "Left open, it is the default while the variable is active." : null;
        if (summary is not null || open is not null)
        {
            writer.Line($"/// <summary>{string.Join(" ", new[] { summary, open }.Where(static text => text is not null))}</summary>");
        }

        var accessibility = variable.Accessibility == "public" ? "public" : "internal";
        writer.Line($"{accessibility} {variable.ConfigurationType} {variable.Identifier} {{ get; init; }} = {variable.ConfigurationDefault};").Line();
    }

    private void EmitToValues()
    {
        writer.Line("/// <summary>The values by name; those of inactive variables are left out, those left open are the defaults.</summary>");
        if (_own.Length + _parts.Length == 0)
        {
            writer.Line($"public {Values} ToValues() => {space}.Default();");
        }
        else if (_parts.Length == 0)
        {
            writer.List($"public {Values} ToValues() => {space}.Complete({Values}.Of(", [.. _own.SelectMany(Entries)], ",", "));");
        }
        else
        {
            var own = $"{Values}.Of({string.Join(", ", _own.SelectMany(Entries))})";
            writer.List($"public {Values} ToValues() => {space}.Complete({Generated}.Join(", [own, .. _parts.Select(static part => $"({CSharpText.Literal(part.Prefix)}, {CSharpText.Escape(part.Property)}.ToValues())")], ",", "));");
        }

        writer.Line();
    }

    private static IEnumerable<string> Entries(VariableModel variable, int index)
    {
        var value = variable.Identifier;
        if (variable.CanBeOpen)
        {
            value = $"value{CSharpText.Literal(index)}";
            yield return $"({CSharpText.Literal(variable.Name)}, {variable.Identifier} is {{ }} {value} ? {variable.WriteOf(value)} : default)";
        }
        else
        {
            yield return $"({CSharpText.Literal(variable.Name)}, {variable.WriteOf(value)})";
        }

        if (variable.Kind == VariableKind.Hybrid)
        {
            yield return $"({CSharpText.Literal(variable.ValuePath)}, {variable.Identifier}{(variable.CanBeOpen ? "?.Value ?? default" : ".Value")})";
        }
    }

    private void EmitMembers()
    {
        EmitMember("Validate", "Checks every value and every constraint; all problems come at once.", $"public global::ElixirMl.Schemas.ValidationResult Validate() => {space}.Validate(ToValues());");
        EmitMember("Hash", "Identity of the values, the same on every machine and in every culture.", "public ulong Hash => ToValues().Hash;");
        EmitMember("ToJson", "The values as one JSON object.", "public string ToJson() => ToValues().ToJson();");
        if (_names.IsFree("Parse"))
        {
            writer.Line("/// <summary>Reads a JSON object of names and values; what it leaves out keeps its default.</summary>");
            writer.Line("/// <exception cref=\"global::ElixirMl.Schemas.ValidationException\">The text is no such object, or a value is not allowed; all problems are listed.</exception>");
            writer.Line($"public static Configuration Parse(string json) => From({space}.ParseConfiguration(json));").Line();
        }
    }

    private void EmitMember(string name, string summary, string member)
    {
        if (_names.IsFree(name))
        {
            writer.Line($"/// <summary>{summary}</summary>").Line(member).Line();
        }
    }

    private void EmitFrom()
    {
        writer.Line("/// <summary>Reads the values of a configuration; what it leaves out keeps its default.</summary>");
        writer.Line("/// <param name=\"values\">May hold values of other variables too.</param>");
        writer.Open($"public static Configuration From({Values} values) => new()");
        foreach (var (variable, index) in _own.Select(static (variable, index) => (variable, index)))
        {
            var otherwise = variable.CanBeOpen ? $"({variable.ConfigurationType})null" : variable.DefaultLiteral;
            writer.Line($"{variable.Identifier} = {variable.ReadOr("values", $"value{CSharpText.Literal(index)}", otherwise)},");
        }

        foreach (var part in _parts)
        {
            writer.Line($"{CSharpText.Escape(part.Property)} = {part.Configuration}.From(values.Scope({CSharpText.Literal(part.Prefix)})),");
        }

        writer.Close(";");
    }
}
