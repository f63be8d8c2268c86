namespace ElixirMl.Search.Samplers.Parzen;

/// <summary>The kernels of a mixture along one axis; the last of them is the axis's own distribution.</summary>
internal abstract class ParzenAxis
{
    /// <param name="axis">Where the kernels lie.</param>
    /// <param name="centers">One per kernel but the last.</param>
    /// <param name="widths">Gives the widths of kernels around numbers.</param>
    public static ParzenAxis Of(Axis axis, double[] centers, Func<double[], double[]> widths) =>
        axis.IsNumeric ? new ParzenNumbers(axis, centers, widths(centers)) : new ParzenCategories(axis, centers);

    /// <summary>Adds the logarithm of each kernel's density at a value.</summary>
    public abstract void AddLogs(double value, Span<double> logs, Span<double> scratch);

    /// <summary>A value from one kernel.</summary>
    public abstract double Draw(int component, Random random);
}
