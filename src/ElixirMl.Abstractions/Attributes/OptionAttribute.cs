using ElixirMl.Variables;

namespace ElixirMl;

/// <summary>Says more about one option of a <c>[Variable]</c> property: the range of a hybrid's choice, or the priors of an implementation.</summary>
/// <remarks>
/// On a <see cref="HybridValue{TChoice}"/> the options are the choices, in their order. On a module variable an option names
/// one of its types; the variables of that type are active only while it is chosen.
/// </remarks>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class OptionAttribute : Attribute
{
    /// <summary>A choice without a value, or an implementation.</summary>
    /// <param name="choice">A text, a member of an enumeration, or a type.</param>
    public OptionAttribute(object choice) => Choice = choice;

    /// <summary>A choice with a real number.</summary>
    /// <param name="choice">A text or a member of an enumeration.</param>
    /// <param name="minimum">Smallest value, inclusive.</param>
    /// <param name="maximum">Largest value, inclusive; greater than <paramref name="minimum"/>.</param>
    public OptionAttribute(object choice, double minimum, double maximum) => (Choice, Values) = (choice, [minimum, maximum]);

    /// <summary>A choice with a whole number.</summary>
    /// <param name="choice">A text or a member of an enumeration.</param>
    /// <param name="minimum">Smallest value, inclusive.</param>
    /// <param name="maximum">Largest value, inclusive; greater than <paramref name="minimum"/>.</param>
    public OptionAttribute(object choice, int minimum, int maximum) => (Choice, Values) = (choice, [minimum, maximum]);

    /// <summary>A choice with one of several values.</summary>
    /// <param name="choice">A text or a member of an enumeration.</param>
    /// <param name="values">At least two, all texts or all numbers.</param>
    public OptionAttribute(object choice, params object[] values) => (Choice, Values) = (choice, values);

    /// <summary>The choice or the implementation.</summary>
    public object Choice { get; }

    /// <summary>Limits or values, as declared.</summary>
    public IReadOnlyList<object> Values { get; } = [];

    /// <summary>The value of this choice before any optimization.</summary>
    /// <value>Default: <see langword="null"/>, the middle of the range or the first value.</value>
    public object? Default { get; set; }

    /// <summary>Distance between allowed numbers, counted from the minimum.</summary>
    /// <value>Default: 0, every number of the range.</value>
    public double Step { get; set; }

    /// <summary>On which scale a number is spread.</summary>
    /// <value>Default: <see cref="VariableScale.Linear"/>.</value>
    public VariableScale Scale { get; set; }

    /// <summary>Whether only 1, 2, 4, 8 … of a range of whole numbers are allowed.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool PowerOfTwo { get; set; }

    /// <summary>What an implementation can do, for example <c>vision</c> or <c>tools</c>.</summary>
    /// <value>Default: nothing is said.</value>
    public string[] Capabilities { get; set; } = [];

    /// <summary>Expected money of an implementation relative to the cheapest way.</summary>
    /// <value>Default: 1.</value>
    public double CostFactor { get; set; } = 1;

    /// <summary>Expected time of an implementation relative to the fastest way.</summary>
    /// <value>Default: 1.</value>
    public double LatencyFactor { get; set; } = 1;

    /// <summary>How likely an implementation is when drawn at random, relative to the others.</summary>
    /// <value>Default: 1.</value>
    public double Weight { get; set; } = 1;
}
