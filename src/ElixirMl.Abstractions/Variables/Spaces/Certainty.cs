using ElixirMl.Schemas;

namespace ElixirMl.Variables.Spaces;

/// <summary>What can be said of a condition when only some values are known.</summary>
internal static class Certainty
{
    /// <summary>True or false when certain, null otherwise.</summary>
    /// <param name="condition">To judge.</param>
    /// <param name="known">The value of a variable, absent for one that is never active; null when unknown.</param>
    public static bool? Of(Condition condition, Func<string, VariableValue?> known) => condition switch
    {
        Condition.Is test => known(test.Variable) is { } value ? !value.IsAbsent && value == test.Value : null,
        Condition.In test => known(test.Variable) is { } value ? test.Values.Contains(value) : null,
        Condition.Between test => known(test.Variable) is { } value ? value.TryGetReal(out var number) && number >= test.Minimum && number <= test.Maximum : null,
        Condition.All all => Combine(all.Parts, known, decisive: false),
        Condition.Any any => Combine(any.Parts, known, decisive: true),
        Condition.Not not => !Of(not.Inner, known),
        Condition.Custom custom when custom.Inputs.Any(name => known(name) is { IsAbsent: true }) => false,
        _ => null,
    };

    private static bool? Combine(ValueList<Condition> parts, Func<string, VariableValue?> known, bool decisive)
    {
        bool? result = !decisive;
        foreach (var part in parts)
        {
            var certain = Of(part, known);
            if (certain == decisive)
            {
                return decisive;
            }

            result = certain is null ? null : result;
        }

        return result;
    }
}
