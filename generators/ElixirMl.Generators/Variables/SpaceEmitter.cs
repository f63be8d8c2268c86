using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>Writes a variable space as data, in a class of its own so that it exists whatever else of the type is being initialised.</summary>
/// <param name="writer">Where to write.</param>
/// <param name="variables">At least one.</param>
/// <param name="constraints">Rules over the variables.</param>
internal sealed class SpaceEmitter(SourceWriter writer, ValueList<VariableModel> variables, ValueList<ConstraintModel> constraints)
{
    private const string Space = "global::ElixirMl.Variables.VariableSpace";

    internal void Emit(string name)
    {
        writer.Open($"private static class {name}");
        EmitSpace();
        writer.Line().Line("internal static readonly global::ElixirMl.Variables.VariableConfiguration Defaults = Space.Default();");
        writer.Close().Line();
    }

    private void EmitSpace()
    {
        var bundles = variables.Where(static variable => variable.Kind == VariableKind.Bundle).ToArray();
        writer.Line($"internal static readonly {Space} Space = {Space}.Create(");
        writer.Line("    [");
        foreach (var variable in variables.Where(static variable => variable.Kind is not (VariableKind.Bundle or VariableKind.Broken)))
        {
            EmitLines(variable.Declaration);
        }

        writer.Line("    ],").Line("    [").Lines(constraints.Select(static constraint => $"        {Expression(constraint)},"));
        if (bundles.Length > 0)
        {
            writer.Line("    ],").Line("    [").Lines(bundles.Select(static bundle => $"        {Bundle(bundle)},"));
        }

        writer.Line("    ]);");
    }

    private void EmitLines(ValueList<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            writer.Line("        " + lines[i] + (i == lines.Count - 1 ? "," : ""));
        }
    }

    private static string Bundle(VariableModel bundle) =>
        $"new({CSharpText.Literal(bundle.Name)}, global::ElixirMl.Generated.Configurations.SpaceOf<{bundle.ValueType}>(){(bundle.When is null ? "" : ", " + bundle.When)})";

    private static string Expression(ConstraintModel constraint) =>
        $"new({CSharpText.Literal(constraint.Name)}, [{string.Join(", ", constraint.Inputs.Select(CSharpText.Literal))}], static values => {constraint.Expression}){(constraint.SeesAbsent ? " { SeesAbsent = true }" : "")}";
}
