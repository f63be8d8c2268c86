using ElixirMl.Schemas;

namespace ElixirMl.Programs;

/// <summary>Finds the predictors or sub-programs that one member of a program holds.</summary>
internal static class ProgramMembers
{
    public static ValueList<TMember> Of<TMember>(ProgramState program, string name)
        where TMember : class
    {
        var start = $"{name}[";
        var path = ProgramPath.Of(program.Path, start);
        IEnumerable<object> predictors = program.OwnPredictors.Where(predictor => predictor.Name.StartsWith(path, StringComparison.Ordinal));
        IEnumerable<object> programs = program.Programs.Where(sub => sub.Name.StartsWith(start, StringComparison.Ordinal)).Select(static sub => sub.Program);
        return predictors.Concat(programs).Cast<TMember>().ToValueList();
    }

    public static IReadOnlyDictionary<TKey, TMember> Of<TKey, TMember>(ProgramState program, string name, ReadOnlySpan<TKey> keys)
        where TKey : notnull
        where TMember : class
    {
        var members = Of<TMember>(program, name);
        if (members.Count != keys.Length)
        {
            throw new ArgumentException(FormattableString.Invariant($"Program '{program.Name}' has {members.Count} members '{name}[…]', but {keys.Length} keys are given."), nameof(keys));
        }

        var pairs = new Dictionary<TKey, TMember>(keys.Length);
        for (var i = 0; i < keys.Length; i++)
        {
            pairs.Add(keys[i], members[i]);
        }

        return pairs.AsReadOnly();
    }
}
