namespace ElixirMl.Search.Surrogates.Forests;

/// <summary>A leaf, a threshold on a number, or a set of categories.</summary>
internal readonly record struct TreeNode
{
    public int Axis { get; private init; }

    public int Left { get; init; }

    public int Right { get; init; }

    public double Mean { get; init; }

    public double Variance { get; init; }

    public bool IsLeaf => Axis < 0;

    /// <summary>Largest number that goes left; absent numbers always do.</summary>
    public double Limit { get; private init; }

    /// <summary>Which categories go left; null for a threshold.</summary>
    public bool[]? Set { get; private init; }

    public bool AbsentGoesLeft { get; private init; }

    public static TreeNode Leaf(double mean, double variance) => new() { Axis = -1, Mean = mean, Variance = variance };

    public static TreeNode Threshold(int axis, double limit) => new() { Axis = axis, Limit = limit, AbsentGoesLeft = true };

    public static TreeNode Subset(int axis, bool[] set, bool absentGoesLeft) => new() { Axis = axis, Set = set, AbsentGoesLeft = absentGoesLeft };

    public bool GoesLeft(double value) => double.IsNaN(value) ? AbsentGoesLeft : Set is null ? value <= Limit : Set[(int)value];
}
