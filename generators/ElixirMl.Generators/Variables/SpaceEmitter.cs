using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>Writes a variable space as data.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="variables">At least one.</param>
/// <param name="constraints">Rules over the variables.</param>
/// <param name="owner">The user's type, whose static methods decide.</param>
internal sealed class SpaceEmitter(SourceWriter writer, ValueList<VariableModel> variables, ValueList<ConstraintModel> constraints, string owner)
{
    private const string Space = "global::ElixirMl.Variables.VariableSpace";

    internal void Emit(string field)
    {
        writer.Line($"private static readonly {Space} {field} = {Space}.Create(");
        var hasConstraints = constraints.Count > 0;
        if (hasConstraints)
        {
            writer.Line("    [");
        }

        for (var i = 0; i < variables.Count; i++)
        {
            var isLast = i == variables.Count - 1;
            EmitLines(variables[i].Declaration, hasConstraints ? "        " : "    ", isLast && !hasConstraints ? ");" : ",");
        }

        if (hasConstraints)
        {
            writer.Line("    ],").Line("    [").Lines(constraints.Select(constraint => $"        {ConstraintExpression(constraint)},")).Line("    ]);");
        }
    }

    private void EmitLines(ValueList<string> lines, string indent, string end)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            writer.Line(indent + lines[i] + (i == lines.Count - 1 ? end : ""));
        }
    }

    private string ConstraintExpression(ConstraintModel constraint)
    {
        var names = string.Join(", ", constraint.Variables.Select(CSharpText.Literal));
        var arguments = string.Join(", ", constraint.Variables.Select(ReadExpression));
        var call = $"{owner}.{constraint.Name}({arguments})";
        return $"new({CSharpText.Literal(constraint.Name)}, [{names}], static values => {(constraint.GivesMessage ? call : $"{call} ? null : {CSharpText.Literal(constraint.Message)}")})";
    }

    private string ReadExpression(string name) =>
        variables.First(variable => variable.Name == name).Read.Replace("value.", $"values[{CSharpText.Literal(name)}].");
}
