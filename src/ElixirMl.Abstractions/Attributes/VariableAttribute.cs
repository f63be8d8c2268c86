using ElixirMl.Variables;

namespace ElixirMl;

/// <summary>Makes a partial property a variable that optimizers may choose; the generated getter reads the active configuration.</summary>
/// <remarks>
/// Two numbers are a range, several values a choice, types the implementations of the property's interface. Without
/// arguments the property's type decides: an enumeration or a boolean is a choice among all its values, a
/// <see cref="HybridValue{TChoice}"/> a choice with a value of its own for each <see cref="OptionAttribute"/>, a class with
/// variables a bundle of them, and with <see cref="Compute"/> the value is computed from other variables.
/// While a variable is inactive its property gives the default, or <see langword="null"/> where the type allows it.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class VariableAttribute : Attribute
{
    /// <summary>A choice among all values of the property's enumeration or boolean type, a hybrid, a bundle or a computed value.</summary>
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

    /// <summary>A choice among texts, numbers or members of an enumeration.</summary>
    /// <param name="values">At least two different ones.</param>
    public VariableAttribute(params object[] values) => Values = values;

    /// <summary>A choice among implementations.</summary>
    /// <param name="implementations">At least two types that implement the property's type.</param>
    public VariableAttribute(params Type[] implementations) => Values = implementations;

    /// <summary>The limits, the choices or the implementations, as declared.</summary>
    public IReadOnlyList<object> Values { get; } = [];

    /// <summary>The value before any optimization; for a hybrid the choice.</summary>
    /// <value>Default: <see langword="null"/>, the middle of a range or the first choice.</value>
    public object? Default { get; set; }

    /// <summary>What the variable does, for people.</summary>
    public string Description { get; set; } = "";

    /// <summary>Distance between allowed numbers, counted from the minimum.</summary>
    /// <value>Default: 0, every number of the range.</value>
    public double Step { get; set; }

    /// <summary>On which scale a number is spread: equal differences, ratios or odds are equally likely.</summary>
    /// <value>Default: <see cref="VariableScale.Linear"/>.</value>
    public VariableScale Scale { get; set; }

    /// <summary>Whether only 1, 2, 4, 8 … of a range of whole numbers are allowed.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool PowerOfTwo { get; set; }

    /// <summary>Centre of a bell curve on the scale of a real number; used together with <see cref="Deviation"/>.</summary>
    /// <value>Default: not a number, values are uniform on the scale.</value>
    public double Mean { get; set; } = double.NaN;

    /// <summary>Standard deviation of the bell curve; above 0.</summary>
    /// <value>Default: not a number, values are uniform on the scale.</value>
    public double Deviation { get; set; } = double.NaN;

    /// <summary>How likely each choice is when drawn at random, in the order of the choices; need not add up to 1.</summary>
    /// <value>Default: empty, all equally likely.</value>
    public double[] Weights { get; set; } = [];

    /// <summary>Whether neighbours among the choices are alike, as with small, medium, large.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool IsOrdered { get; set; }

    /// <summary>Whether a configuration may hold other values than the choices; they are never drawn.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool AllowsCustomValues { get; set; }

    /// <summary>What is known beforehand.</summary>
    /// <value>Default: <see cref="VariableHints.None"/>.</value>
    public VariableHints Hints { get; set; }

    /// <summary>Other properties that must be settled first, in addition to those that conditions read.</summary>
    /// <value>Default: none.</value>
    public string[] DependsOn { get; set; } = [];

    /// <summary>Name of the static method that computes the value; its parameters name other variables in camel case.</summary>
    /// <value>Default: empty, the value is chosen. A computed value is never chosen and is absent while one it reads is.</value>
    public string Compute { get; set; } = "";

    /// <summary>Name of the static method that judges the computed value: it returns <see cref="bool"/>, or a message that is <see langword="null"/> when the value is good.</summary>
    /// <value>Default: empty, every value is good.</value>
    public string Check { get; set; } = "";
}
