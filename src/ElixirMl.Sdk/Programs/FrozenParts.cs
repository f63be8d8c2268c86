using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>The parts of a program that optimizers may be told to leave alone: predictors, and programs with their own variables.</summary>
internal static class FrozenParts
{
    private const string Rule = "frozen";

    /// <summary>Every part by its path, whether frozen or not; the outermost program goes by the name of its type.</summary>
    public static IEnumerable<(string Path, bool IsFrozen)> In(ProgramState program) =>
    [
        (PathOf(program), program.IsFrozen),
        .. program.OwnPredictors.Select(static predictor => (predictor.Name, predictor.State.IsFrozen)),
        .. program.Programs.SelectMany(static sub => In(sub.Program.State)),
    ];

    public static string PathOf(ProgramState program) => program.Path.Length == 0 ? program.Name : program.Path;

    /// <summary>Freezes or unfreezes what is named and everything below it.</summary>
    /// <exception cref="ArgumentException">There is nothing of a name; the message lists what there is.</exception>
    public static ProgramState Mark(ProgramState program, IEnumerable<string> paths, bool isFrozen)
    {
        ArgumentNullException.ThrowIfNull(paths);
        string[] named = [.. paths];
        string[] known = [.. In(program).Select(static part => part.Path).Skip(program.Path.Length == 0 ? 1 : 0)];
        foreach (var path in named.Where(path => !known.Any(part => Covers(path, part))))
        {
            throw new ArgumentException($"Program '{program.Name}' has no predictor and no sub-program '{path}'; it has {string.Join(", ", known)}.{Advice(program, path)}", nameof(paths));
        }

        return program.Mark(part => Array.Exists(named, path => Covers(path, part)), isFrozen);
    }

    /// <exception cref="ValidationException">The configuration would change what is frozen; all is listed.</exception>
    public static void Check(ProgramState program, VariableConfiguration configuration) => ValidationResult.Of(Refused(program, configuration)).ThrowIfInvalid();

    /// <summary>What a configuration would change although it is frozen.</summary>
    public static IEnumerable<ValidationError> Refused(ProgramState program, VariableConfiguration configuration)
    {
        if (ReferenceEquals(program.Space, program.WholeSpace))
        {
            yield break;
        }

        var open = program.Space.Variables.Select(static variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in program.WholeSpace.Variables.Select(static variable => variable.Name).Where(name => !open.Contains(name)))
        {
            if (configuration.TryGet(name, out var value))
            {
                var owner = In(program).Where(part => part.IsFrozen && Covers(part.Path, name)).Select(static part => part.Path).LastOrDefault() ?? program.Name;
                yield return Refusal(name, value, owner);
            }
        }
    }

    public static ValidationError Refusal(string name, VariableValue value, string owner) =>
        new($"$.{name}", Rule, $"'{owner}' is frozen, so no configuration may change it", value.ToString(), "Leave it out, or Unfreeze that part first.");

    private static string Advice(ProgramState program, string path) =>
        program.WholeSpace.Variables.Any(variable => variable.Name == path) ? " A single variable is kept from being searched by Space.With(name, value)." : "";

    // What is below a part, and the members of a list or dictionary of them, such as Voters[0].
    private static bool Covers(string path, string part) =>
        path.Length > 0 && part.StartsWith(path, StringComparison.Ordinal) && (part.Length == path.Length || part[path.Length] is '.' or '[');
}
