using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>One variable with several domains: the first case whose condition holds wins, else the fallback.</summary>
/// <param name="Name">Path, unique within its space.</param>
/// <param name="Fallback">A float, integer or choice; its name is not used.</param>
/// <param name="Cases">In the order they are tried.</param>
public sealed record ConditionalVariable(string Name, Variable Fallback, params ValueList<DomainCase> Cases) : Variable(Name)
{
    /// <inheritdoc/>
    public override VariableValue DefaultValue => default;

    internal override IEnumerable<string> Reads => base.Reads.Concat(Cases.SelectMany(static @case => @case.When.Reads));

    internal override Variable Rename(Func<string, string> rename) => (ConditionalVariable)base.Rename(rename) with
    {
        Cases = Cases.Select(@case => @case with { When = @case.When.Rename(rename) }).ToValueList(),
    };
}
