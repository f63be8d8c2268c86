namespace ElixirMl;

/// <summary>Makes a <c>[Variable]</c> property active only while another variable has one of some values.</summary>
/// <param name="variable">Name of the other property, best given with <c>nameof</c>.</param>
/// <param name="values">At least one value of the other variable: numbers, texts, members of its enumeration, types of its implementations.</param>
/// <remarks>An inactive variable is absent from configurations and is not searched.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WhenAttribute(string variable, params object[] values) : Attribute
{
    /// <summary>Name of the other property.</summary>
    public string Variable { get; } = variable;

    /// <summary>Values of the other variable.</summary>
    public IReadOnlyList<object> Values { get; } = values;
}
