using ElixirMl.Schemas;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables.Interchange;

/// <summary>What spaces have and the vocabularies of other tools have not.</summary>
internal static class Foreign
{
    public static IEnumerable<ValidationError> Problems(SpaceDefinition space, string prefix)
    {
        foreach (var variable in space.Variables)
        {
            if (variable.When is not null)
            {
                yield return Error(prefix + variable.Name, $"is active only when {variable.When}, which this vocabulary cannot say");
            }

            if (HasWeights(variable))
            {
                yield return Error(prefix + variable.Name, "has weights, which this vocabulary does not know");
            }
        }

        foreach (var constraint in space.Constraints)
        {
            yield return Error("", $"constraint '{constraint.Name}' cannot be said in this vocabulary");
        }

        foreach (var alias in space.Aliases)
        {
            yield return Error(prefix + alias.Name, "is shared, which this vocabulary cannot say");
        }

        foreach (var entry in space.Fixed)
        {
            yield return Error(prefix + entry.Key, "is fixed, which this vocabulary cannot say");
        }
    }

    public static ValidationError Error(string name, string message) =>
        new(VariableErrors.Path(name), ValidationRules.Custom, message, null, "Remove it, or keep the space in its own JSON.");

    private static bool HasWeights(Variable variable) => variable switch
    {
        ChoiceVariable choice => choice.Weights.Distinct().Count() > 1,
        ModuleVariable module => module.Options.Select(static option => option.Weight).Distinct().Count() > 1,
        _ => false,
    };
}
