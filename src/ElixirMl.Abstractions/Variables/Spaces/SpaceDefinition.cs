using ElixirMl.Schemas;

namespace ElixirMl.Variables.Spaces;

/// <summary>What a space is made of, before names are resolved.</summary>
internal sealed record SpaceDefinition
{
    public ValueList<Variable> Variables { get; init; } = ValueList<Variable>.Empty;

    public ValueList<VariableConstraint> Constraints { get; init; } = ValueList<VariableConstraint>.Empty;

    public ValueList<VariableAlias> Aliases { get; init; } = ValueList<VariableAlias>.Empty;

    public ValueList<VariableMetadata> Fixed { get; init; } = ValueList<VariableMetadata>.Empty;

    public SpaceDefinition Append(SpaceDefinition other) => new()
    {
        Variables = [.. Variables, .. other.Variables],
        Constraints = [.. Constraints, .. other.Constraints],
        Aliases = [.. Aliases, .. other.Aliases],
        Fixed = [.. Fixed, .. other.Fixed],
    };

    public SpaceDefinition Append(VariableBundle bundle)
    {
        var below = bundle.Space.Definition.Below(bundle.Prefix);
        return Append(bundle.When is null ? below : below.When(bundle.When));
    }

    public SpaceDefinition Rename(Func<string, string> rename, Func<string, string> renameRule) => new()
    {
        Variables = Variables.Select(variable => variable.Rename(rename)).ToValueList(),
        Constraints = Constraints.Select(constraint => constraint.Rename(rename, renameRule)).ToValueList(),
        Aliases = Aliases.Select(alias => new VariableAlias(rename(alias.Name), rename(alias.Target))).ToValueList(),
        Fixed = Fixed.Select(entry => entry with { Key = rename(entry.Key) }).ToValueList(),
    };

    public SpaceDefinition Below(string prefix) => Rename(name => $"{prefix}.{name}", name => $"{prefix}.{name}");

    /// <summary>The same space, active only when a condition of an outer space holds.</summary>
    public SpaceDefinition When(Condition outer) => this with
    {
        Variables = Variables.Select(variable => variable with { When = variable.When is null ? outer : outer & variable.When }).ToValueList(),
    };

    /// <summary>The same space with the sub-spaces of modules and the values of hybrids as variables of their own.</summary>
    public SpaceDefinition Flatten()
    {
        var parts = Variables.Select(static variable => Parts(variable)).ToArray();
        Variable[] variables = [.. parts.SelectMany(static part => part.Variables)];
        return new()
        {
            Variables = ValueList.Create<Variable>(variables),
            Constraints = [.. Constraints, .. parts.SelectMany(static part => part.Constraints)],
            Aliases = [.. Aliases.SelectMany(alias => AliasesBelow(alias, variables)), .. parts.SelectMany(static part => part.Aliases)],
            Fixed = [.. Fixed, .. parts.SelectMany(static part => part.Fixed)],
        };
    }

    // A shared module or hybrid takes the variables below it along.
    private static IEnumerable<VariableAlias> AliasesBelow(VariableAlias alias, Variable[] variables)
    {
        var below = alias.Target + '.';
        return variables
            .Where(variable => variable.Name.StartsWith(below, StringComparison.Ordinal))
            .Select(variable => new VariableAlias(string.Concat(alias.Name, variable.Name.AsSpan(alias.Target.Length)), variable.Name))
            .Prepend(alias);
    }

    private static SpaceDefinition Parts(Variable variable) => variable switch
    {
        ModuleVariable module => module.Options.Where(static option => option.SubSpace is not null).Aggregate(
            new SpaceDefinition { Variables = [module] },
            (parts, option) => parts.Append(SubSpace(module.Name, option))),
        HybridVariable hybrid when hybrid.Options.Any(static option => option.Range is not null) => new() { Variables = [hybrid, ValueOf(hybrid)] },
        _ => new() { Variables = [variable] },
    };

    private static SpaceDefinition SubSpace(string module, ModuleOption option) =>
        option.SubSpace!.Definition.Flatten().Below($"{module}.{option.Name}").When(new Condition.Is(module, option.Name));

    private static ConditionalVariable ValueOf(HybridVariable hybrid)
    {
        var ranged = hybrid.Options.Where(static option => option.Range is not null).ToArray();
        var cases = ranged.Select(option => new DomainCase(new Condition.Is(hybrid.Name, option.Name), option.Range!)).ToValueList();
        return new($"{hybrid.Name}.{HybridVariable.ValuePart}", ranged[^1].Range!, cases)
        {
            Description = hybrid.Description,
            When = new Condition.In(hybrid.Name, ranged.Select(static option => (VariableValue)option.Name).ToValueList()),
        };
    }
}
