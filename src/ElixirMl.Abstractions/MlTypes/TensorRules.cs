using ElixirMl.Schemas;

namespace ElixirMl.MlTypes;

/// <summary>What a tensor must satisfy beyond being a rectangular array of finite numbers.</summary>
public sealed record TensorRules
{
    /// <summary>The rules that hold when none are given: any shape with up to 1 048 576 numbers.</summary>
    public static TensorRules Default { get; } = new();

    /// <summary>The length of each axis; null leaves an axis free.</summary>
    /// <value>Default null: any shape. <c>[null, 3]</c> asks for two axes, of any length and of length 3.</value>
    public ValueList<int?>? Shape
    {
        get;
        init
        {
            foreach (int? length in value ?? [])
                MlLimits.Positive(length ?? 1);

            field = value;
        }
    }

    /// <summary>The most numbers accepted; a longer JSON array is refused as soon as it passes the limit.</summary>
    /// <value>Default 1 048 576. At least 1.</value>
    public int MaxElements { get; init => field = MlLimits.Positive(value); } = MlLimits.MaxElements;
}
