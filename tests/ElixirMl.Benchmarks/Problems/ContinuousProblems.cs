using ElixirMl.Variables;

namespace ElixirMl.Benchmarks.Problems;

/// <summary>Classical functions of real variables.</summary>
public static class ContinuousProblems
{
    private static readonly double[] HartmannWeights = [1.0, 1.2, 3.0, 3.2];

    private static readonly double[][] HartmannSteepness =
    [
        [10, 3, 17, 3.5, 1.7, 8],
        [0.05, 10, 17, 0.1, 8, 14],
        [3, 3.5, 1.7, 10, 17, 8],
        [17, 8, 0.05, 10, 0.1, 14],
    ];

    private static readonly double[][] HartmannCenters =
    [
        [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886],
        [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
        [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.665],
        [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
    ];

    private static readonly double[] AckleyShift = [11.3, -7.9, 14.2, -12.6, 3.7, -15.1, 8.4, -4.3, 16.8, -9.5];

    private static readonly double[] AckleyFreshShift = [-6.2, 17.3, 2.9, -13.4, 9.8, -19.1];

    private static readonly double[] RastriginShift = [2.13, -1.47, 0.86, -2.59, 1.71];

    /// <summary>Two variables, three equal minima.</summary>
    public static SearchProblem Branin { get; } = new(
        "branin",
        VariableSpace.Create(new FloatVariable("x0", -5, 10), new FloatVariable("x1", 0, 15)),
        c => [BraninAt(c["x0"].AsReal(), c["x1"].AsReal())])
    { Optimum = 0.39788735772973816 };

    /// <summary>Six variables, six minima.</summary>
    public static SearchProblem Hartmann6 { get; } = new("hartmann6", Cube(6, 0, 1), c => [HartmannAt(Read(c, 6))]) { Optimum = -3.322368011415514 };

    /// <summary>Ten variables, one funnel under many waves, shifted.</summary>
    public static SearchProblem Ackley10 { get; } = new("ackley10s", Cube(10, -32.768, 32.768), c => [AckleyAt(Read(c, 10), AckleyShift)]);

    /// <summary>Five variables, a bowl under many waves, shifted.</summary>
    public static SearchProblem Rastrigin5 { get; } = new("rastrigin5s", Cube(5, -5.12, 5.12), c => [RastriginAt(Read(c, 5))]);

    /// <summary>Six variables, another shift than <see cref="Ackley10"/>: nothing was tuned on it.</summary>
    public static SearchProblem AckleyFresh { get; } = new("ackley6_fresh", Cube(6, -32.768, 32.768), c => [AckleyAt(Read(c, 6), AckleyFreshShift)]);

    /// <summary>Four variables, a crooked valley with its bottom at (1, 1, 1, 1) (Rosenbrock), on a logarithmic scale: nothing was tuned on it.</summary>
    public static SearchProblem ValleyFresh { get; } = new("valley4_fresh", Cube(4, -2, 2), c => [Math.Log(1 + ValleyAt(Read(c, 4)))]);

    /// <summary>Two objectives with a convex front.</summary>
    public static SearchProblem Zdt1 { get; } = new("zdt1_10", Cube(10, 0, 1), c => ZdtAt(Read(c, 10), static ratio => 1 - Math.Sqrt(ratio))) { Reference = [1.1, 11] };

    /// <summary>Two objectives with a concave front.</summary>
    public static SearchProblem Zdt2 { get; } = new("zdt2_10", Cube(10, 0, 1), c => ZdtAt(Read(c, 10), static ratio => 1 - (ratio * ratio))) { Reference = [1.1, 11] };

    internal static VariableSpace Cube(int count, double low, double high) =>
        VariableSpace.Create(Enumerable.Range(0, count).Select(i => new FloatVariable($"x{i}", low, high)));

    internal static double[] Read(VariableConfiguration configuration, int count) =>
        [.. Enumerable.Range(0, count).Select(i => configuration[$"x{i}"].AsReal())];

    private static double BraninAt(double x0, double x1)
    {
        const double B = 5.1 / (4 * Math.PI * Math.PI);
        const double C = 5 / Math.PI;
        const double T = 1 / (8 * Math.PI);
        var bowl = x1 - (B * x0 * x0) + (C * x0) - 6;
        return (bowl * bowl) + (10 * (1 - T) * Math.Cos(x0)) + 10;
    }

    private static double HartmannAt(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < HartmannWeights.Length; i++)
        {
            var exponent = 0.0;
            for (var j = 0; j < x.Length; j++)
            {
                var offset = x[j] - HartmannCenters[i][j];
                exponent += HartmannSteepness[i][j] * offset * offset;
            }

            sum += HartmannWeights[i] * Math.Exp(-exponent);
        }

        return -sum;
    }

    private static double AckleyAt(double[] x, double[] shift)
    {
        var squares = 0.0;
        var waves = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var y = x[i] - shift[i];
            squares += y * y;
            waves += Math.Cos(2 * Math.PI * y);
        }

        return (-20 * Math.Exp(-0.2 * Math.Sqrt(squares / x.Length))) - Math.Exp(waves / x.Length) + 20 + Math.E;
    }

    private static double RastriginAt(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++)
        {
            var y = x[i] - RastriginShift[i];
            sum += (y * y) - (10 * Math.Cos(2 * Math.PI * y));
        }

        return (10 * x.Length) + sum;
    }

    private static double ValleyAt(double[] x)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length - 1; i++)
        {
            var offset = x[i + 1] - (x[i] * x[i]);
            sum += (100 * offset * offset) + ((1 - x[i]) * (1 - x[i]));
        }

        return sum;
    }

    private static double[] ZdtAt(double[] x, Func<double, double> shape)
    {
        var sum = 0.0;
        for (var i = 1; i < x.Length; i++)
        {
            sum += x[i];
        }

        var g = 1 + (9 * sum / 9);
        return [x[0], g * shape(x[0] / g)];
    }
}
