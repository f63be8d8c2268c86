namespace ElixirMl;

/// <summary>Makes a partial property a variable that optimizers may choose; the generated getter reads the active configuration.</summary>
/// <remarks>
/// Two numbers are a range, several values a choice, types the implementations of the property's interface;
/// without arguments the property is an enumeration or a boolean and all its values are choices.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VariableAttribute : Attribute
{
    /// <summary>A choice among all values of the property's enumeration or boolean type.</summary>
    public VariableAttribute()
    {
    }

    /// <summary>A real number.</summary>
    /// <param name="minimum">Smallest value, inclusive.</param>
    /// <param name="maximum">Largest value, inclusive; greater than <paramref name="minimum"/>.</param>
    public VariableAttribute(double minimum, double maximum) => Values = [minimum, maximum];

    /// <summary>A whole number.</summary>
    /// <param name="minimum">Smallest value, inclusive.</param>
    /// <param name="maximum">Largest value, inclusive; greater than <paramref name="minimum"/>.</param>
    public VariableAttribute(int minimum, int maximum) => Values = [minimum, maximum];

    /// <summary>A choice among texts or members of an enumeration.</summary>
    /// <param name="values">At least two different ones.</param>
    public VariableAttribute(params object[] values) => Values = values;

    /// <summary>A choice among implementations.</summary>
    /// <param name="implementations">At least two types that implement the property's type.</param>
    public VariableAttribute(params Type[] implementations) => Values = implementations;

    /// <summary>The limits, the choices or the implementations, as declared.</summary>
    public IReadOnlyList<object> Values { get; } = [];

    /// <summary>The value before any optimization.</summary>
    /// <value>Default: <see langword="null"/>, the middle of a range or the first choice.</value>
    public object? Default { get; set; }

    /// <summary>What the variable does, for people.</summary>
    public string Description { get; set; } = "";

    /// <summary>Distance between allowed numbers, counted from the minimum.</summary>
    /// <value>Default: 0, every number of the range.</value>
    public double Step { get; set; }

    /// <summary>Whether equal ratios, not equal distances, are equally likely.</summary>
    /// <value>Default: <see langword="false"/>. The minimum must be above zero.</value>
    public bool IsLogarithmic { get; set; }
}
