using System.Numerics;
using ElixirMl.Variables;

namespace ElixirMl.Search;

/// <summary>A variable space as samplers see it: axes in an order in which each depends on earlier ones only.</summary>
/// <remarks>Immutable and thread-safe as long as the functions of the space are.</remarks>
public sealed class SearchDomain
{
    // After this many forbidden draws the space is asked to repair one.
    private const int Attempts = 100;

    private readonly Axis[] _axes;
    private readonly int[] _places;

    /// <summary>Reads a space.</summary>
    /// <param name="space">With at least one variable that is neither computed nor fixed.</param>
    /// <exception cref="ArgumentException">Nothing is left to choose.</exception>
    public SearchDomain(VariableSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);

        Space = space;
        (_axes, _places) = SpaceReader.Read(space);
        IsFlat = Array.TrueForAll(_axes, static axis => !axis.IsConditional);
        IsDiscrete = Array.TrueForAll(_axes, static axis => axis.Levels > 0);
        if (_axes.Length == 0)
        {
            throw new ArgumentException("The space has no free variable: every one is fixed or computed. Add a variable or free one.", nameof(space));
        }
    }

    /// <summary>The space.</summary>
    public VariableSpace Space { get; }

    /// <summary>The axes.</summary>
    public IReadOnlyList<Axis> Axes => _axes;

    /// <summary>Number of axes.</summary>
    public int Count => _axes.Length;

    /// <summary>Names, kinds and sizes of all axes: studies of equal signature have comparable trials.</summary>
    public string Signature => string.Join("; ", _axes.Select(static axis => $"{axis.Name} {axis.Kind} {axis.Levels}{(axis.IsConditional ? "?" : "")}"));

    internal Axis this[int index] => _axes[index];

    /// <summary>Whether a constraint of the space may reject points.</summary>
    internal bool IsConstrained => Space.IsConstrained;

    /// <summary>Whether every axis is always there.</summary>
    internal bool IsFlat { get; }

    /// <summary>Whether every axis is discrete.</summary>
    internal bool IsDiscrete { get; }

    /// <summary>The configuration at a point.</summary>
    /// <param name="point">As long as <see cref="Axes"/>.</param>
    public VariableConfiguration ToConfiguration(double[] point)
    {
        ArgumentNullException.ThrowIfNull(point);

        var vector = new double[_axes.Length];
        for (var i = 0; i < vector.Length; i++)
        {
            vector[_places[i]] = double.IsNaN(point[i]) ? VariableSpace.InactivePosition
                : _axes[i].Kind == AxisKind.Category ? (point[i] + 0.5) / _axes[i].Levels
                : point[i];
        }

        return Space.Decode(vector);
    }

    /// <summary>The point of a configuration; equal configurations have equal points.</summary>
    /// <param name="configuration">Complete and valid in this space.</param>
    public double[] ToPoint(VariableConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        var vector = Space.Encode(configuration);
        var point = new double[_axes.Length];
        for (var i = 0; i < point.Length; i++)
        {
            var position = vector[_places[i]];
            point[i] = !IsActive(i, point) ? double.NaN
                : _axes[i].Kind == AxisKind.Category ? Math.Min(Math.Floor(position * _axes[i].Levels), _axes[i].Levels - 1)
                : _axes[i].Snap(position);
        }

        return point;
    }

    /// <summary>Whether the constraints of the space accept a settled point.</summary>
    internal bool Allows(double[] point) => !IsConstrained || Space.IsFeasible(ToConfiguration(point));

    /// <summary>A point drawn with the space's own distributions that keeps all constraints.</summary>
    /// <exception cref="Variables.Sampling.InfeasibleSpaceException">No allowed point was found; the report names the constraints.</exception>
    internal double[] Draw(Random random)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var point = FromUniforms(_ => random.NextDouble());
            if (Allows(point))
            {
                return point;
            }
        }

        return ToPoint(Space.Sample(random));
    }

    /// <summary>A point from one uniform number per axis; it may break constraints.</summary>
    internal double[] FromUniforms(Func<int, double> uniform)
    {
        var point = new double[_axes.Length];
        for (var i = 0; i < point.Length; i++)
        {
            var value = _axes[i].At(uniform(i));
            point[i] = IsActive(i, point) ? value : double.NaN;
        }

        return point;
    }

    /// <summary>Makes a changed point keep the constraints: unchanged when it does, repaired by the space otherwise.</summary>
    internal double[] Repaired(double[] point, Random random) =>
        Allows(point) ? point : ToPoint(Space.Repair(ToConfiguration(point), random));

    /// <summary>Whether an axis exists, given the settled earlier axes of a point.</summary>
    internal bool IsActive(int index, double[] point) => _axes[index].Activity is not { } activity || activity(point);

    /// <summary>Makes a changed point consistent: values snap to allowed ones, axes come and go with their conditions.</summary>
    internal void Settle(double[] point, Random random)
    {
        for (var i = 0; i < point.Length; i++)
        {
            point[i] = !IsActive(i, point) ? double.NaN
                : double.IsNaN(point[i]) ? _axes[i].At(random.NextDouble())
                : _axes[i].Snap(point[i]);
        }
    }

    /// <summary>Number of configurations if all axes were always there; null when one is continuous.</summary>
    internal BigInteger? Size() => IsDiscrete
        ? _axes.Aggregate(BigInteger.One, static (size, axis) => size * axis.Levels)
        : null;
}
