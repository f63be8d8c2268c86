namespace ElixirMl;

/// <summary>A free entry of a <c>[Variable]</c> property, for example the weight of one of its values.</summary>
/// <param name="key">Unique within the variable, for example <c>cost.openai</c>.</param>
/// <param name="value">A number, a text or a truth value.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class MetadataAttribute(string key, object value) : Attribute
{
    /// <summary>Unique within the variable.</summary>
    public string Key { get; } = key;

    /// <summary>A number, a text or a truth value.</summary>
    public object Value { get; } = value;
}
