using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Joins the spaces of a program's own variables, its predictors and its sub-programs.</summary>
internal static class ProgramSpace
{
    public static VariableSpace Of(ProgramState program)
    {
        List<(string Prefix, VariableSpace Space)> parts = [(program.Path, program.Variables)];
        parts.AddRange(program.OwnPredictors.Select(static predictor => (predictor.Name, predictor.Space)));
        parts.AddRange(program.Programs.Select(static sub => ("", sub.Program.State.Space)));
        return VariableSpace.Union(parts.ToArray());
    }
}
