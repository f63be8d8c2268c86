using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>Writes the typed configuration of a type's own variables.</summary>
internal sealed class ConfigurationEmitter(SourceWriter writer, string owner, ValueList<VariableModel> variables, string space)
{
    private const string Values = "global::ElixirMl.Variables.VariableConfiguration";

    internal void Emit()
    {
        writer.Line($"/// <summary>Values of the variables of {XmlText.Escape(owner)}; copy with <c>with</c>.</summary>");
        writer.Open("public sealed record Configuration");
        foreach (var variable in variables)
        {
            var summary = variable.Description.Length > 0 ? XmlText.Escape(variable.Description) : variable.IsModule ? "Name of the implementation." : null;
            if (summary is not null)
            {
                writer.Line($"/// <summary>{summary}</summary>");
            }

            writer.Line($"public {variable.ConfigurationType} {variable.Identifier} {{ get; init; }} = {variable.DefaultLiteral};").Line();
        }

        EmitToValues();
        EmitFrom();
        writer.Close();
    }

    private void EmitToValues()
    {
        writer.Line("/// <summary>The values by name; those of inactive variables are left out.</summary>");
        var entries = variables.Select(static variable => $"({CSharpText.Literal(variable.Name)}, {variable.Write.Replace("{0}", variable.Identifier)})").ToArray();
        writer.List($"public {Values} ToValues() => {space}.Complete({Values}.Of(", entries, ",", "));");
        writer.Line();
        writer.Line("/// <summary>Checks every value and every constraint.</summary>");
        writer.Line("/// <returns>All problems at once.</returns>");
        writer.Line($"public global::ElixirMl.Schemas.ValidationResult Validate() => {space}.Validate(ToValues());");
        writer.Line();
    }

    private void EmitFrom()
    {
        writer.Line("/// <summary>Reads the values of a configuration; what it leaves out keeps its default.</summary>");
        writer.Line("/// <param name=\"values\">May hold values of other variables too.</param>");
        writer.Open($"public static Configuration From({Values} values) => new()");
        foreach (var variable in variables)
        {
            var local = LocalOf(variable);
            var read = variable.Read.Replace("value.", local + ".");
            writer.Line($"{variable.Identifier} = values.TryGet({CSharpText.Literal(variable.Name)}, out var {local}) && !{local}.IsAbsent ? {read} : {variable.DefaultLiteral},");
        }

        writer.Close(";");
    }

    private static string LocalOf(VariableModel variable)
    {
        var name = CSharpText.CamelCase(variable.Name);
        return CSharpText.Escape(name == "values" ? "valuesValue" : name);
    }
}
