using System.ComponentModel;
using ElixirMl.Variables;

namespace ElixirMl.Generated;

/// <summary>Makes the implementations that module variables choose.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Modules
{
    /// <summary>Makes one.</summary>
    /// <exception cref="InvalidOperationException">The chosen implementation has no parameterless constructor.</exception>
    public static TModule Make<TModule>(VariableSpace space, string variable, string chosen)
    {
        var option = space.Variables.OfType<ModuleVariable>().First(module => module.Name == variable).Options.First(option => option.Name == chosen);
        return option.Factory is { } factory
            ? (TModule)factory(null)
            : throw new InvalidOperationException($"'{chosen}' of variable '{variable}' has no parameterless constructor. Give it one.");
    }
}
