namespace ElixirMl;

/// <summary>Marks a property of a signature as wanted from the model.</summary>
/// <param name="description">What the field means; read by the model.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute(string description = "") : Attribute
{
    /// <summary>What the field means.</summary>
    public string Description { get; } = description;

    /// <summary>Name in JSON and prompts.</summary>
    /// <value>Default: the property name in camel case.</value>
    public string? Name { get; set; }

    /// <summary>Whether optimizers may choose the field's threshold, least confidence, dimensions or length.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool Variable { get; set; }

    /// <summary>
    /// Whether a stream gives the last object of a list while it is still being written: as soon as its required members are there, with
    /// those that may be null as <see langword="null"/> until they come. A member is never given by half.
    /// </summary>
    /// <value>Default: <see langword="false"/>, objects are given when they are complete.</value>
    public bool OpenItems { get; set; }
}
