namespace ElixirMl.Search.Surrogates;

/// <summary>Limited-memory BFGS within bounds (Nocedal and Wright, algorithm 7.4, with projected steps), for a few evaluations.</summary>
internal static class BoxedMinimizer
{
    private const int Memory = 8;

    /// <summary>A function's value at a point, with its gradient written to the second argument; infinity where it has none.</summary>
    public delegate double Function(ReadOnlySpan<double> point, Span<double> gradient);

    /// <summary>Improves the point in place and returns the value there.</summary>
    public static double Minimize(Function function, double[] point, double[] lows, double[] highs, int evaluations)
    {
        var gradient = new double[point.Length];
        var value = function(point, gradient);
        var steps = new List<(double[] Step, double[] Change, double Curvature)>();
        evaluations--;
        while (evaluations > 0 && double.IsFinite(value))
        {
            var direction = Direction(gradient, point, lows, highs, steps);
            var slope = Inner(direction, gradient);
            if (!(slope < -1e-9))
            {
                return value;
            }

            var length = steps.Count == 0 ? Math.Min(1, 1 / Norm(direction)) : Math.Min(1, 4 / Norm(direction));
            var moved = false;
            while (evaluations > 0 && !moved)
            {
                var next = Project(point, direction, length, lows, highs);
                var nextGradient = new double[point.Length];
                var nextValue = function(next, nextGradient);
                evaluations--;
                moved = nextValue <= value + 1e-4 * length * slope;
                if (!moved)
                {
                    length *= 0.35;
                    continue;
                }

                Remember(steps, point, next, gradient, nextGradient);
                var gain = value - nextValue;
                next.CopyTo(point, 0);
                gradient = nextGradient;
                value = nextValue;
                if (gain < 1e-5)
                {
                    return value;
                }
            }
        }

        return value;
    }

    private static double[] Direction(double[] gradient, double[] point, double[] lows, double[] highs, List<(double[] Step, double[] Change, double Curvature)> steps)
    {
        var direction = Array.ConvertAll(gradient, static slope => -slope);
        var factors = new double[steps.Count];
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            factors[i] = Inner(steps[i].Step, direction) / steps[i].Curvature;
            Add(direction, steps[i].Change, -factors[i]);
        }

        if (steps.Count > 0)
        {
            var (_, change, curvature) = steps[^1];
            var scale = curvature / Inner(change, change);
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] *= scale;
            }
        }

        for (var i = 0; i < steps.Count; i++)
        {
            Add(direction, steps[i].Step, factors[i] - Inner(steps[i].Change, direction) / steps[i].Curvature);
        }

        for (var i = 0; i < direction.Length; i++)
        {
            if ((point[i] <= lows[i] && direction[i] < 0) || (point[i] >= highs[i] && direction[i] > 0))
            {
                direction[i] = 0;
            }
        }

        return direction;
    }

    private static void Remember(List<(double[] Step, double[] Change, double Curvature)> steps, double[] point, double[] next, double[] gradient, double[] nextGradient)
    {
        var step = new double[point.Length];
        var change = new double[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            step[i] = next[i] - point[i];
            change[i] = nextGradient[i] - gradient[i];
        }

        var curvature = Inner(step, change);
        if (curvature <= 1e-10)
        {
            return;
        }

        if (steps.Count == Memory)
        {
            steps.RemoveAt(0);
        }

        steps.Add((step, change, curvature));
    }

    private static double[] Project(double[] point, double[] direction, double length, double[] lows, double[] highs)
    {
        var next = new double[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            next[i] = Math.Clamp(point[i] + length * direction[i], lows[i], highs[i]);
        }

        return next;
    }

    private static void Add(double[] target, double[] vector, double scale)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += scale * vector[i];
        }
    }

    private static double Inner(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static double Norm(double[] vector) => Math.Sqrt(Inner(vector, vector));
}
