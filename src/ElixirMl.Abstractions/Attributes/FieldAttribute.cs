namespace ElixirMl;

/// <summary>Says more about a property of a schema or signature than its type does; optional.</summary>
/// <param name="description">What the field means; read by models and people.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string description = "") : Attribute
{
    /// <summary>What the field means.</summary>
    public string Description { get; } = description;

    /// <summary>Name in JSON and prompts.</summary>
    /// <value>Default: the property name in camel case.</value>
    public string? Name { get; set; }

    /// <summary>Other names under which the field is read, never written.</summary>
    /// <value>Default: none.</value>
    public string[] Aliases { get; set; } = [];

    /// <summary>Example values: texts, numbers or truth values of the property's type.</summary>
    /// <value>Default: none.</value>
    public object[] Examples { get; set; } = [];

    /// <summary>Whether the field offers a variable to optimizers, such as the threshold of a probability.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool Variable { get; set; }
}
