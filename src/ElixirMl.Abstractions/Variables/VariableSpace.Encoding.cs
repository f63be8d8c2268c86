namespace ElixirMl.Variables;

public sealed partial class VariableSpace
{
    /// <summary>Where inactive variables lie in a vector.</summary>
    public const double InactivePosition = 0.5;

    /// <summary>The configuration as a point in [0, 1]^d, one coordinate for each of <see cref="Dimensions"/>.</summary>
    /// <param name="configuration">Complete and valid.</param>
    /// <param name="point">As long as <see cref="Dimensions"/>; inactive variables become <see cref="InactivePosition"/>.</param>
    /// <exception cref="ArgumentException">The point has another length, or a custom value has no place in a vector.</exception>
    /// <exception cref="InvalidOperationException">An active variable has no value.</exception>
    /// <remarks>Scales are straightened, weights and distributions are not. <see cref="Decode"/> gives back an equal configuration for every completed one.</remarks>
    public void Encode(VariableConfiguration configuration, Span<double> point)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        CheckLength(point.Length);

        var own = Own(configuration);
        foreach (var slot in _slots)
        {
            if (slot.Dimension >= 0)
            {
                point[slot.Dimension] = slot.IsActive(own) ? slot.DomainOf(own).Encode(own.At(slot.Index)) : InactivePosition;
            }
        }
    }

    /// <summary>The configuration as a new point in [0, 1]^d.</summary>
    /// <inheritdoc cref="Encode(VariableConfiguration, Span{double})"/>
    public double[] Encode(VariableConfiguration configuration)
    {
        var point = new double[Dimensions.Count];
        Encode(configuration, point);
        return point;
    }

    /// <summary>The configuration at a point; coordinates of inactive variables are ignored.</summary>
    /// <param name="point">As long as <see cref="Dimensions"/>, values in [0, 1]; values outside are cut.</param>
    /// <returns>Complete; every value fits its domain, constraints may be broken.</returns>
    /// <exception cref="ArgumentException">The point has another length.</exception>
    public VariableConfiguration Decode(ReadOnlySpan<double> point) => Place(point, static (domain, position) => domain.Decode(position));

    /// <summary>The configuration at a point of probabilities: like <see cref="Decode"/>, but weights and distributions are honoured.</summary>
    /// <param name="point">As long as <see cref="Dimensions"/>, values in [0, 1]; evenly spread points give a sample of the prior.</param>
    /// <returns>Complete; every value fits its domain, constraints may be broken.</returns>
    /// <exception cref="ArgumentException">The point has another length.</exception>
    public VariableConfiguration Draw(ReadOnlySpan<double> point) => Place(point, static (domain, position) => domain.Draw(position));

    /// <summary>Which of the domains of a dimension is in force.</summary>
    /// <param name="configuration">Complete.</param>
    /// <param name="dimension">Index in <see cref="Dimensions"/>.</param>
    /// <returns>Index in <see cref="Dimension.Domains"/>; -1 when the variable is inactive.</returns>
    public int DomainIndex(VariableConfiguration configuration, int dimension)
    {
        var own = Own(configuration);
        var slot = _slots[Layout.Require(Dimensions[dimension].Name)];
        return slot.IsActive(own) ? slot.CaseOf(own) : -1;
    }

    private VariableConfiguration Place(ReadOnlySpan<double> point, Func<Domains.Domain, double, VariableValue> value)
    {
        CheckLength(point.Length);

        var configuration = new VariableConfiguration(Layout, new VariableValue[_slots.Length]);
        foreach (var slot in _order)
        {
            if (slot.Dimension < 0)
            {
                configuration.Fill(slot.Index, CompletedValue(slot, configuration));
            }
            else if (slot.IsActive(configuration))
            {
                configuration.Fill(slot.Index, value(slot.DomainOf(configuration), Math.Clamp(point[slot.Dimension], 0, 1)));
            }
        }

        return configuration;
    }

    private void CheckLength(int length)
    {
        if (length != Dimensions.Count)
        {
            throw new ArgumentException($"The point has {length} coordinates, the space {Dimensions.Count} dimensions.");
        }
    }
}
