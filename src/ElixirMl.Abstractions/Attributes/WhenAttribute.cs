namespace ElixirMl;

/// <summary>Makes a <c>[Variable]</c> property, or all variables of the bundle it holds, active only while another variable has one of some values.</summary>
/// <param name="variable">Name of the other property, best given with <c>nameof</c>; a path such as <c>"Sampling.Kind"</c> for a variable inside of a bundle or module.</param>
/// <param name="values">Values of the other variable: numbers, texts, members of its enumeration, types of its implementations; none when limits are given.</param>
/// <remarks>
/// Several attributes on one property must all hold. An inactive variable is absent from configurations and is not searched;
/// its property gives the default, or <see langword="null"/> where the type allows it.
/// </remarks>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class WhenAttribute(string variable, params object[] values) : Attribute
{
    /// <summary>Name of the other property.</summary>
    public string Variable { get; } = variable;

    /// <summary>Values of the other variable.</summary>
    public IReadOnlyList<object> Values { get; } = values;

    /// <summary>Smallest number of the other variable, inclusive.</summary>
    /// <value>Default: negative infinity.</value>
    public double Minimum { get; set; } = double.NegativeInfinity;

    /// <summary>Largest number of the other variable, inclusive.</summary>
    /// <value>Default: infinity.</value>
    public double Maximum { get; set; } = double.PositiveInfinity;

    /// <summary>Name of the <see cref="CaseAttribute"/> on the same property that this condition belongs to.</summary>
    /// <value>Default: empty, the condition decides whether the variable is active.</value>
    public string Case { get; set; } = "";
}
