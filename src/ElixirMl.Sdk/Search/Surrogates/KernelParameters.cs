namespace ElixirMl.Search.Surrogates;

/// <summary>Where each hyper-parameter of the mixed kernel stands in a vector of logarithms, and what is believed about it beforehand.</summary>
internal sealed class KernelParameters
{
    public const int Noise = 0;
    public const int Product = 1;
    public const int Interaction = 2;
    private const int First = 3;

    private readonly int _dimensions;

    public KernelParameters(SearchDomain domain)
    {
        _dimensions = domain.Count;
        Length = First + 3 * _dimensions;
        Means = new double[Length];
        Deviations = new double[Length];
        Lows = new double[Length];
        Highs = new double[Length];
        Believe(Noise, -7, 2.5, -16, 1);
        Believe(Product, -1, 1.5, -9, 4);
        Believe(Interaction, -0.5, 1.5, -9, 4);
        for (var j = 0; j < _dimensions; j++)
        {
            var isNumeric = domain[j].IsNumeric;
            Believe(Weight(j), -2 - 0.5 * Math.Log(_dimensions), 1.5, -10, 4);
            Believe(AdditiveLength(j), Math.Log(0.35), 0.9, Math.Log(0.02), Math.Log(20));

            // Distances grow with the root of the number of dimensions, and so do sensible lengths (Hvarfner et al., 2024).
            var typical = isNumeric ? Math.Log(0.3) + 0.5 * Math.Log(_dimensions) : Math.Log(1.0) + 0.5 * Math.Log(_dimensions);
            Believe(ProductLength(j), typical, 1.0, Math.Log(0.03), Math.Log(100));
        }
    }

    public int Length { get; }

    public double[] Means { get; }

    public double[] Deviations { get; }

    public double[] Lows { get; }

    public double[] Highs { get; }

    /// <summary>Variance of a dimension's own effect.</summary>
    public static int Weight(int dimension) => First + 3 * dimension;

    /// <summary>Length scale of a dimension's own effect.</summary>
    public static int AdditiveLength(int dimension) => First + 3 * dimension + 1;

    /// <summary>Length scale of a dimension within the product of all.</summary>
    public static int ProductLength(int dimension) => First + 3 * dimension + 2;

    /// <summary>Negative logarithm of the prior density, and its slope added to the gradient.</summary>
    public double Penalty(ReadOnlySpan<double> values, Span<double> gradient)
    {
        var sum = 0.0;
        for (var i = 0; i < Length; i++)
        {
            var z = (values[i] - Means[i]) / Deviations[i];
            sum += 0.5 * z * z;
            gradient[i] += z / Deviations[i];
        }

        return sum;
    }

    /// <summary>Replaces the belief about noise, when evaluations tell their variance.</summary>
    public void ExpectNoise(double mean, double deviation) => Believe(Noise, mean, deviation, -16, 1);

    private void Believe(int index, double mean, double deviation, double low, double high)
    {
        Means[index] = mean;
        Deviations[index] = deviation;
        Lows[index] = low;
        Highs[index] = high;
    }
}
