using ElixirMl.Variables.Domains;

namespace ElixirMl.Variables.Spaces;

/// <summary>One variable of a space with all names resolved.</summary>
internal sealed class Slot
{
    public required int Index { get; init; }

    public required Variable Variable { get; init; }

    /// <summary>Slots that decide over this one.</summary>
    public required int[] Reads { get; init; }

    /// <summary>Null when the variable is always active.</summary>
    public required Func<VariableConfiguration, bool>? Activation { get; init; }

    /// <summary>One for each case and last the fallback; empty for a composite.</summary>
    public required Domain[] Domains { get; init; }

    /// <summary>Index of the domain in force; null when there is one only.</summary>
    public required Func<VariableConfiguration, int>? Case { get; init; }

    /// <summary>Absent when free.</summary>
    public required VariableValue Fixed { get; init; }

    /// <summary>Position in the encoded vector; -1 when composite or fixed.</summary>
    public required int Dimension { get; init; }

    public string Name => Variable.Name;

    public IEnumerable<Condition> Conditions => (Variable as ConditionalVariable)?.Cases.Select(static @case => @case.When).Concat(WhenActive) ?? WhenActive;

    public CompositeVariable? Composite => Variable as CompositeVariable;

    public required int[] Inputs { get; init; }

    public bool IsActive(VariableConfiguration configuration) => Activation is null || Activation(configuration);

    public int CaseOf(VariableConfiguration configuration) => Case is null ? 0 : Case(configuration);

    public Domain DomainOf(VariableConfiguration configuration) => Domains[Case is null ? 0 : Case(configuration)];

    private IEnumerable<Condition> WhenActive => Variable.When is null ? [] : [Variable.When];

    public VariableValue Compute(VariableConfiguration configuration) =>
        IsActive(configuration) && configuration.HasAll(Inputs) ? Composite!.Compute(configuration) : default;
}
