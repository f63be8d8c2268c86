namespace ElixirMl.Schemas;

public abstract partial record FieldType
{
    /// <summary>A choice among names.</summary>
    /// <param name="name">Name of the enumeration.</param>
    /// <param name="choices">At least one, all different.</param>
    /// <exception cref="ArgumentException">There is no choice, or one appears twice.</exception>
    public static Enumeration OneOf(string name, params ReadOnlySpan<string> choices)
    {
        var values = choices.ToArray();
        if (values.Length == 0 || values.Distinct(StringComparer.Ordinal).Count() != values.Length)
        {
            throw new ArgumentException($"The choices of '{name}' must be at least one and all different; they are {string.Join(", ", values)}.", nameof(choices));
        }

        return new Enumeration(name, values.Select(static value => new EnumValue(value, value)).ToValueList());
    }
}
