using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables;

public sealed partial class VariableSpace
{
    private SpaceSize? _size;

    /// <summary>Number of configurations, continuous dimensions and estimated difficulty.</summary>
    /// <exception cref="InvalidOperationException">Conditions combine more than a million cases, too many to count.</exception>
    /// <remarks>Worked out once. Variables without conditions cost O(1) each; those that others depend on are enumerated by the cases that make a difference.</remarks>
    public SpaceSize Size => _size ??= new(
        new SpaceCounter(this).Count(),
        Dimensions.Count(static dimension => dimension.Domains.Any(static domain => domain.Cardinality == 0)),
        Dimensions.Count,
        Dimensions.Sum(Difficulty));

    private static double Difficulty(Dimension dimension)
    {
        var levels = dimension.Domains.Max(static domain => domain switch
        {
            { Cardinality: 0 } => SpaceSize.DistinctLevels,
            { Kind: DimensionKind.Categorical } => domain.Cardinality,
            _ => Math.Min(domain.Cardinality, SpaceSize.DistinctLevels),
        });
        var share = (dimension.CanBeInactive ? 0.5 : 1) * (dimension.Variable.Hints.HasFlag(VariableHints.Smooth) ? 0.5 : 1);
        return Math.Log2(levels) * share;
    }
}
