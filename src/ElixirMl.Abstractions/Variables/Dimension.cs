using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>One coordinate of the encoded space.</summary>
/// <param name="Index">Position in the vector.</param>
/// <param name="Variable">The variable whose value it encodes; a module or hybrid counts as the choice among its options.</param>
/// <param name="Domains">One, or for a conditional variable one for each case and last the fallback.</param>
/// <param name="CanBeInactive">Whether the variable has a condition.</param>
public sealed record Dimension(int Index, Variable Variable, ValueList<DimensionDomain> Domains, bool CanBeInactive)
{
    /// <summary>Path of the variable.</summary>
    public string Name => Variable.Name;

    /// <summary>Kind of all domains; continuous when they differ.</summary>
    public DimensionKind Kind => Domains.All(domain => domain.Kind == Domains[0].Kind) ? Domains[0].Kind : DimensionKind.Continuous;

    /// <summary>Largest number of values of any domain; 0 when one is continuous.</summary>
    public long Cardinality => Domains.Any(static domain => domain.Cardinality == 0) ? 0 : Domains.Max(static domain => domain.Cardinality);
}
