namespace ElixirMl.Search.Samplers;

/// <summary>Small changes of points.</summary>
internal static class Neighbourhood
{
    /// <summary>A settled point that differs in one or two active axes and keeps the constraints of the space.</summary>
    public static double[] Step(SearchDomain domain, double[] point, double width, Random random)
    {
        var next = (double[])point.Clone();
        for (var change = random.NextDouble() < 0.7 ? 1 : 2; change > 0; change--)
        {
            var axis = ActiveAxis(next, random);
            next[axis] = Moved(domain[axis], next[axis], width, random);
        }

        domain.Settle(next, random);
        return domain.Repaired(next, random);
    }

    /// <summary>Another value of one axis; a number moves by about the width.</summary>
    public static double Moved(Axis axis, double value, double width, Random random)
    {
        if (axis.Kind == AxisKind.Category)
        {
            return axis.Levels == 1 ? value : (value + 1 + random.Next(axis.Levels - 1)) % axis.Levels;
        }

        if (axis.Kind == AxisKind.Ordered)
        {
            var step = 1 + random.Next(Math.Max(1, (int)(axis.Levels * width * 2)));
            return axis.Level(Math.Clamp(axis.LevelOf(value) + (random.Next(2) == 0 ? step : -step), 0, axis.Levels - 1));
        }

        return Math.Clamp(value + width * random.NextNormal(), 0, 1);
    }

    /// <summary>A random axis that the point has; the first axis of a space is one without conditions.</summary>
    public static int ActiveAxis(double[] point, Random random)
    {
        int axis;
        do
        {
            axis = random.Next(point.Length);
        }
        while (double.IsNaN(point[axis]));

        return axis;
    }
}
