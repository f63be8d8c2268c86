using ElixirMl.Schemas;

namespace ElixirMl.Variables.Spaces;

/// <summary>Turns equal variables of several parts of a program into one.</summary>
internal static class Binding
{
    public static SpaceDefinition Bind(SpaceDefinition definition, string shared, IReadOnlyList<Variable> bound, Func<string, string> resolve)
    {
        if (bound.Count == 0)
        {
            throw new ArgumentException("Name at least one variable to bind.", nameof(bound));
        }

        var names = bound.Select(static variable => variable.Name).ToHashSet(StringComparer.Ordinal);
        string Target(string name) => names.Contains(name) ? shared : name;
        CheckEqual(bound, name => Target(resolve(name)));
        CheckFixed(definition.Fixed.Where(entry => names.Contains(entry.Key)).ToArray());

        var aliases = definition.Aliases.Select(alias => alias with { Target = Target(alias.Target) });
        return definition with
        {
            Variables = definition.Variables.Where(variable => !names.Contains(variable.Name)).Prepend(Merge(shared, bound)).ToValueList(),
            Aliases = [.. aliases, .. names.Where(name => name != shared).Select(name => new VariableAlias(name, shared))],
            Fixed = definition.Fixed.Select(entry => entry with { Key = Target(entry.Key) }).DistinctBy(static entry => entry.Key).ToValueList(),
        };
    }

    // The shared variable is needed wherever one of its owners is active.
    private static Variable Merge(string shared, IReadOnlyList<Variable> bound)
    {
        var conditions = bound.Select(static variable => variable.When).Distinct().ToArray();
        return bound[0] with
        {
            Name = shared,
            When = conditions.Contains(null) ? null : conditions is [{ } single] ? single : new Condition.Any(conditions.Select(static condition => condition!).ToValueList()),
        };
    }

    private static void CheckEqual(IReadOnlyList<Variable> bound, Func<string, string> resolve)
    {
        var errors = bound.Skip(1).Where(other => Domain(other, resolve) != Domain(bound[0], resolve)).Select(other => new ValidationError(
            VariableErrors.Path(other.Name),
            ValidationRules.Type,
            $"has another domain or default than {bound[0].Name}",
            other.ToString(),
            "Bind variables of equal domains only."));
        ValidationResult.Of(errors).ThrowIfInvalid();
    }

    private static void CheckFixed(VariableMetadata[] constants)
    {
        var errors = constants.Where(entry => entry.Value != constants[0].Value).Select(entry => VariableErrors.NotFixed(constants[0].Key, entry.Value, constants[0].Value));
        ValidationResult.Of(errors).ThrowIfInvalid();
    }

    private static Variable Domain(Variable variable, Func<string, string> resolve) => variable.Rename(resolve) with
    {
        Name = "",
        Description = "",
        When = null,
        Hints = VariableHints.None,
        Metadata = ValueList<VariableMetadata>.Empty,
    };
}
