using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Fits configurations of other spaces, such as an optimizer's restricted or extended one, to that of a program.</summary>
internal static class ConfigurationFit
{
    /// <summary>The values that belong to a space, found by their names in it.</summary>
    /// <exception cref="ValidationException">A name is unknown or a value is not allowed; all problems are listed.</exception>
    public static VariableConfiguration Align(VariableSpace space, VariableConfiguration configuration)
    {
        var own = space.Variables.Where(variable => configuration.TryGet(variable.Name, out _)).Select(variable => (variable.Name, configuration[variable.Name])).ToArray();
        var known = own.Select(static pair => pair.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = configuration.Where(pair => !known.Contains(pair.Key)).Select(static pair => (pair.Key, pair.Value)).ToArray();

        // A shared variable is found below the names of its owners; its own name is then no mistake.
        var isShared = own.Any(pair => !configuration.Names.Contains(pair.Name));
        var aligned = VariableConfiguration.Of(own);
        space.Validate(isShared ? aligned : VariableConfiguration.Of([.. own, .. unknown])).ThrowIfInvalid();
        return aligned;
    }

    /// <summary>The present values with those replaced that are given; present ones that are no longer allowed become defaults.</summary>
    /// <exception cref="ValidationException">The outcome breaks a constraint; all are listed.</exception>
    public static VariableConfiguration Own(VariableSpace space, VariableConfiguration present, Func<string, VariableValue> given)
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
}
