namespace ElixirMl.Schemas;

/// <summary>One field of a schema. Compared by value.</summary>
/// <param name="Name">Name in C#; unique within its schema.</param>
/// <param name="JsonName">Name in JSON and prompts; unique within its schema.</param>
/// <param name="Type">What values it holds.</param>
public sealed partial record Field(string Name, string JsonName, FieldType Type)
{
    /// <summary>What the field means, for models and people.</summary>
    /// <value>Default: empty.</value>
    public string Description { get; init; } = "";

    /// <summary>What people call the field; where it is given, prompts say it beside the name, and replies may use it.</summary>
    /// <value>Default: <see langword="null"/>, there is no other word than the name.</value>
    public string? Label { get; init; }

    /// <summary>Whether the field must be present.</summary>
    /// <value>Default: <see langword="true"/>.</value>
    public bool IsRequired { get; init; } = true;

    /// <summary>The value of an absent field, as JSON.</summary>
    /// <value>Default: <see langword="null"/>, there is none or it cannot be told without running code.</value>
    public string? Default { get; init; }

    /// <summary>Rules beyond the type.</summary>
    public ValueList<Constraint> Constraints { get; init; } = ValueList<Constraint>.Empty;

    /// <summary>Example values, as JSON.</summary>
    public ValueList<string> Examples { get; init; } = ValueList<string>.Empty;

    /// <summary>Other names under which the field is read, never written.</summary>
    public ValueList<string> Aliases { get; init; } = ValueList<string>.Empty;

    /// <summary>Whether the field offers a variable to optimizers.</summary>
    public bool IsVariable { get; init; }

    /// <summary>Whether the last object of a list is given while it is still being written, as soon as what it must have is there.</summary>
    /// <value>Default: <see langword="false"/>, objects are given when they are complete.</value>
    public bool HasOpenItems { get; init; }
}
