using ElixirMl.Predictors;
using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Joins the spaces of a program's own variables, its predictors and its sub-programs.</summary>
internal static class ProgramSpace
{
    public static VariableSpace Whole(ProgramState program) =>
        Join(program, program.Variables, program.OwnPredictors, static sub => sub.WholeSpace);

    /// <summary>Without what is frozen.</summary>
    public static VariableSpace Open(ProgramState program) =>
        Join(program, program.IsFrozen ? VariableSpace.Empty : program.Variables, program.OwnPredictors.Where(static predictor => !predictor.State.IsFrozen), static sub => sub.Space);

    private static VariableSpace Join(ProgramState program, VariableSpace own, IEnumerable<IPredictor> predictors, Func<ProgramState, VariableSpace> spaceOf)
    {
        List<(string Prefix, VariableSpace Space)> parts = [(program.Path, own)];
        parts.AddRange(predictors.Select(static predictor => (predictor.Name, predictor.Space)));
        parts.AddRange(program.Programs.Select(sub => ("", spaceOf(sub.Program.State))));
        return VariableSpace.Union(parts.ToArray());
    }
}
