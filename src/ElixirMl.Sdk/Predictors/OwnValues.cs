using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Predictors;

/// <summary>The values of one owner's variables while some of them change.</summary>
internal static class OwnValues
{
    /// <summary>The present values with those replaced that are given; present ones that are no longer allowed become defaults.</summary>
    /// <exception cref="ValidationException">The outcome breaks a constraint; all are listed.</exception>
    public static VariableConfiguration Change(VariableSpace space, VariableConfiguration present, Func<string, VariableValue> given)
    {
        var values = space.Variables.Select(variable => (variable.Name, Value: given(variable.Name))).Where(static pair => !pair.Value.IsAbsent).ToArray();
        if (values.Length == 0)
        {
            return present;
        }

        var names = values.Select(static pair => pair.Name).ToHashSet(StringComparer.Ordinal);
        var kept = present.Where(pair => !names.Contains(pair.Key)).Select(static pair => (Name: pair.Key, pair.Value)).ToArray();

        // Another case of a condition may have another domain, and what is computed from others changes with them.
        var stale = space.Validate(VariableConfiguration.Of([.. values, .. kept])).Errors.Select(static error => error.Path).ToHashSet(StringComparer.Ordinal);
        var own = space.Complete(VariableConfiguration.Of([.. values, .. kept.Where(pair => !stale.Contains($"$.{pair.Name}"))]));
        space.Validate(own).ThrowIfInvalid();
        return own;
    }

    /// <summary>The values with the defaults of those that are left out.</summary>
    /// <exception cref="ValidationException">A name is unknown, a value is not allowed or a constraint is broken; all problems are listed.</exception>
    public static VariableConfiguration Complete(VariableSpace space, VariableConfiguration values)
    {
        space.Validate(values).ThrowIfInvalid();
        return space.Complete(values);
    }
}
