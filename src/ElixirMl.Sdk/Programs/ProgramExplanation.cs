using System.Text;
using ElixirMl.Predictors;

namespace ElixirMl.Programs;

/// <summary>Shows what a program really asked and what it was told.</summary>
public static class ProgramExplanation
{
    /// <summary>The last prompt and reply of every predictor of a program, as a person reads them.</summary>
    /// <param name="program">The program.</param>
    /// <param name="trajectory">What its run recorded; see <see cref="RunContext.Trajectory"/>.</param>
    /// <returns>A section per predictor, in the order they were last asked; says of the others that they were not.</returns>
    public static string Explain(this IProgram program, Trajectory trajectory)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(trajectory);
        var names = program.State.Predictors.Select(static predictor => predictor.Name).ToHashSet(StringComparer.Ordinal);
        var last = trajectory.Steps.Where(step => names.Contains(step.Predictor.Name)).GroupBy(static step => step.Predictor.Name, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => group.Last(), StringComparer.Ordinal);
        var text = new StringBuilder();
        foreach (var step in trajectory.Steps.Where(step => last.TryGetValue(step.Predictor.Name, out var final) && ReferenceEquals(final, step)))
        {
            text.Append(step.Explain()).Append('\n');
        }

        foreach (var name in names.Where(name => !last.ContainsKey(name)).Order(StringComparer.Ordinal))
        {
            text.Append("=== ").Append(name).Append(" was not asked.\n");
        }

        return text.ToString();
    }
}
