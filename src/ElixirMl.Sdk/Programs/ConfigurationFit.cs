using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Programs;

/// <summary>Fits configurations of other spaces, such as an optimizer's restricted or extended one, to that of a program.</summary>
internal static class ConfigurationFit
{
    /// <summary>The values that belong to a space, found by their names in it.</summary>
    /// <param name="space">Of the program.</param>
    /// <param name="configuration">Of any space.</param>
    /// <param name="refused">What else is wrong with it.</param>
    /// <exception cref="ValidationException">A name is unknown or a value is not allowed; all problems are listed.</exception>
    public static VariableConfiguration Align(VariableSpace space, VariableConfiguration configuration, params IEnumerable<ValidationError> refused)
    {
        var own = space.Variables.Where(variable => configuration.TryGet(variable.Name, out _)).Select(variable => (variable.Name, configuration[variable.Name])).ToArray();
        var known = own.Select(static pair => pair.Name).ToHashSet(StringComparer.Ordinal);
        var unknown = configuration.Where(pair => !known.Contains(pair.Key)).Select(static pair => (pair.Key, pair.Value)).ToArray();

        // A shared variable is found below the names of its owners; its own name is then no mistake.
        var isShared = own.Any(pair => !configuration.Names.Contains(pair.Name));
        var aligned = VariableConfiguration.Of(own);
        var errors = space.Validate(isShared ? aligned : VariableConfiguration.Of([.. own, .. unknown])).Errors;
        ValidationResult.Of([.. refused, .. errors]).ThrowIfInvalid();
        return aligned;
    }
}
