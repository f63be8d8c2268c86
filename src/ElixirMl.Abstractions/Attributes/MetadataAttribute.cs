namespace ElixirMl;

/// <summary>A free entry of a <c>[Schema]</c> type, carried into its JSON Schema, or of a <c>[Variable]</c> property, for example the weight of one of its values.</summary>
/// <param name="key">Unique within the type or variable, for example <c>cost.openai</c>; for a schema one that JSON Schema does not define, best begun with <c>x-</c>.</param>
/// <param name="value">A number, a text or a truth value.</param>
/// <remarks>Vendors' dialects of JSON Schema leave out what they do not know. Metadata is no part of a schema's hash.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class MetadataAttribute(string key, object value) : Attribute
{
    /// <summary>Unique within the type or variable.</summary>
    public string Key { get; } = key;

    /// <summary>A number, a text or a truth value.</summary>
    public object Value { get; } = value;
}
