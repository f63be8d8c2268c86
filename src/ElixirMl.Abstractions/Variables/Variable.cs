using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>Something an optimizer may choose: a closed set of kinds to <c>switch</c> over. Compared by value.</summary>
public abstract record Variable
{
    private protected Variable(string name) => Name = name;

    /// <summary>Path, unique within its space, for example <c>Route.Temperature</c>.</summary>
    public string Name { get; init; }

    /// <summary>What the variable does, for people.</summary>
    /// <value>Default: empty.</value>
    public string Description { get; init; } = "";

    /// <summary>When the variable is active; an inactive variable is absent from the configuration.</summary>
    /// <value>Default: <see langword="null"/>, always.</value>
    public Condition? When { get; init; }

    /// <summary>Names that must be settled before this variable, in addition to those its conditions read.</summary>
    /// <value>Default: none.</value>
    public ValueList<string> DependsOn { get; init; } = ValueList<string>.Empty;

    /// <summary>What is known beforehand.</summary>
    /// <value>Default: <see cref="VariableHints.None"/>.</value>
    public VariableHints Hints { get; init; }

    /// <summary>Free entries, such as weights of single values.</summary>
    /// <value>Default: none.</value>
    public ValueList<VariableMetadata> Metadata { get; init; } = ValueList<VariableMetadata>.Empty;

    /// <summary>The default as a value; absent when there is none or when it depends on other variables.</summary>
    public abstract VariableValue DefaultValue { get; }

    /// <summary>Names that must be settled first.</summary>
    internal virtual IEnumerable<string> Reads => When is null ? DependsOn : DependsOn.Concat(When.Reads);

    /// <summary>The same variable with all names passed through a function.</summary>
    internal virtual Variable Rename(Func<string, string> rename) => this with
    {
        Name = rename(Name),
        When = When?.Rename(rename),
        DependsOn = DependsOn.Select(rename).ToValueList(),
    };
}
