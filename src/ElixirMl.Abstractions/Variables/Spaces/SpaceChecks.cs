using ElixirMl.Schemas;

namespace ElixirMl.Variables.Spaces;

/// <summary>Finds what is wrong with a flat definition as a whole.</summary>
internal sealed class SpaceChecks(SpaceDefinition flat, VariableLayout layout)
{
    /// <summary>All problems; without any, also the order in which variables can be settled.</summary>
    public ValidationResult Run(out int[] order)
    {
        var errors = flat.Variables.SelectMany(VariableChecks.Problems).Concat(Duplicates()).Concat(UnknownNames()).ToList();
        order = [];
        if (errors.Count == 0)
        {
            var reads = flat.Variables.Select(variable => variable.Reads.Select(layout.Find).ToArray()).ToArray();
            order = DependencyOrder.Sort(reads, out var cycle);
            errors.AddRange(cycle is null ? [] : [Cycle(cycle)]);
        }

        return ValidationResult.Of(errors);
    }

    private IEnumerable<ValidationError> Duplicates()
    {
        var paths = flat.Variables.Select(static variable => variable.Name).Concat(flat.Aliases.Select(static alias => alias.Name));
        var rules = flat.Constraints.Select(static constraint => constraint.Name);
        return Repeated(paths)
            .Select(static name => new ValidationError(VariableErrors.Path(name), ValidationRules.Duplicate, $"two variables share the path '{name}'", null, "Rename one, prefix one space, or bind them to one shared variable."))
            .Concat(Repeated(rules).Select(static name => new ValidationError("$", ValidationRules.Duplicate, $"two constraints are named '{name}'", null, "Rename one.")));
    }

    private IEnumerable<ValidationError> UnknownNames()
    {
        foreach (var variable in flat.Variables)
        {
            foreach (var name in Unknown(variable.Reads))
            {
                yield return Missing(variable.Name, $"reads '{name}', which is not in the space", name);
            }
        }

        foreach (var constraint in flat.Constraints)
        {
            foreach (var name in Unknown(constraint.Inputs))
            {
                yield return Missing("", $"constraint '{constraint.Name}' reads '{name}', which is not in the space", name);
            }
        }

        foreach (var name in Unknown(flat.Fixed.Select(static entry => entry.Key)))
        {
            yield return Missing(name, "is fixed but not in the space", name);
        }
    }

    private ValidationError Cycle(int[] cycle)
    {
        var names = Array.ConvertAll(cycle, slot => layout.Names[slot]);
        return new(VariableErrors.Path(names[0]), VariableRules.Cycle, $"depends on itself: {string.Join(" → ", names)}", null, "Remove one of these dependencies.");
    }

    private IEnumerable<string> Unknown(IEnumerable<string> names) => names.Where(name => layout.Find(name) < 0).Distinct(StringComparer.Ordinal);

    private ValidationError Missing(string variable, string message, string name) =>
        new(VariableErrors.Path(variable), ValidationRules.Unknown, message, name, NearestName.Hint(name, layout.AllNames));

    private static IEnumerable<string> Repeated(IEnumerable<string> names) =>
        names.GroupBy(static name => name, StringComparer.Ordinal).Where(static group => group.Count() > 1).Select(static group => group.Key);
}
