using ElixirMl.Variables;

namespace ElixirMl;

/// <summary>Gives a <c>[Variable]</c> property another domain while another variable has one of some values.</summary>
/// <param name="variable">Name of the other property, best given with <c>nameof</c>; a path such as <c>"Sampling.Kind"</c> for a variable inside of a bundle or module.</param>
/// <param name="values">At least one value of the other variable.</param>
/// <remarks>
/// Cases are tried in their order; the first that holds wins, and what <c>[Variable]</c> itself declares is the fallback. A
/// case over several variables has a <see cref="Name"/>, and each <see cref="WhenAttribute"/> with that <see cref="WhenAttribute.Case"/>
/// must hold too. Anything else than "and" reads a computed boolean: <c>[Variable(Compute = …)]</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class CaseAttribute(string variable, params object[] values) : Attribute
{
    /// <summary>Name of the other property.</summary>
    public string Variable { get; } = variable;

    /// <summary>Values of the other variable in which the case holds.</summary>
    public IReadOnlyList<object> Is { get; } = values;

    /// <summary>By which further conditions refer to this case.</summary>
    /// <value>Default: empty, there are none.</value>
    public string Name { get; set; } = "";

    /// <summary>Smallest number in this case, inclusive.</summary>
    /// <value>Default: not a number, the case gives <see cref="Choices"/>.</value>
    public double Minimum { get; set; } = double.NaN;

    /// <summary>Largest number in this case, inclusive; greater than <see cref="Minimum"/>.</summary>
    /// <value>Default: not a number, the case gives <see cref="Choices"/>.</value>
    public double Maximum { get; set; } = double.NaN;

    /// <summary>The values to choose among in this case.</summary>
    /// <value>Default: none, the case gives a range.</value>
    public object[] Choices { get; set; } = [];

    /// <summary>The value before any optimization, in this case.</summary>
    /// <value>Default: <see langword="null"/>, the middle of the range or the first choice.</value>
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

    /// <summary>How likely each choice is when drawn at random, in the order of <see cref="Choices"/>.</summary>
    /// <value>Default: empty, all equally likely.</value>
    public double[] Weights { get; set; } = [];
}
