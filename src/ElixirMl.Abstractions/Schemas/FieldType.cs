namespace ElixirMl.Schemas;

/// <summary>The type of a field: a closed set of cases to <c>switch</c> over. Compared by value.</summary>
public abstract partial record FieldType
{
    private FieldType()
    {
    }

    /// <summary>Any text.</summary>
    public sealed record Text : FieldType;

    /// <summary>True or false.</summary>
    public sealed record Boolean : FieldType;

    /// <summary>A number.</summary>
    /// <param name="Kind">The .NET type, which bounds the values.</param>
    public sealed record Number(NumberKind Kind) : FieldType
    {
        /// <summary>Whether only whole numbers fit.</summary>
        public bool IsInteger => Kind <= NumberKind.UInt64;
    }

    /// <summary>One of a fixed set of names.</summary>
    /// <param name="Name">Name of the enumeration.</param>
    /// <param name="Values">At least one; JSON names are unique.</param>
    public sealed record Enumeration(string Name, ValueList<EnumValue> Values) : FieldType;

    /// <summary>A text of a fixed form, such as a date.</summary>
    /// <param name="Format">The form.</param>
    public sealed record Formatted(TextFormat Format) : FieldType;

    /// <summary>A sequence of items.</summary>
    /// <param name="Item">Type of every item.</param>
    /// <param name="IsSet">Whether equal items are dropped.</param>
    public sealed record List(FieldType Item, bool IsSet = false) : FieldType;

    /// <summary>Values by key.</summary>
    /// <param name="Key"><see cref="Text"/> or <see cref="Enumeration"/>.</param>
    /// <param name="Value">Type of every value.</param>
    public sealed record Map(FieldType Key, FieldType Value) : FieldType;

    /// <summary>A value of another schema, possibly of the one that contains it.</summary>
    /// <param name="Name">Name of the schema; equality rests on it.</param>
    public sealed partial record Object(string Name) : FieldType;

    /// <summary>One of several schemas, told apart by a property.</summary>
    /// <param name="Name">Name of the base type.</param>
    /// <param name="Discriminator">Name of the property that tells the cases apart.</param>
    /// <param name="Cases">At least one; discriminators are unique.</param>
    public sealed record Union(string Name, string Discriminator, ValueList<UnionCase> Cases) : FieldType;

    /// <summary>Any JSON value.</summary>
    public sealed record Any : FieldType;

    /// <summary>An ML type such as a probability or an embedding.</summary>
    /// <param name="Name">Its name in string signatures, for example <c>probability</c>.</param>
    /// <param name="JsonSchema">Its JSON Schema, an object as text.</param>
    public sealed record Ml(string Name, string JsonSchema) : FieldType;

    /// <summary>A value or null.</summary>
    /// <param name="Inner">Not itself optional.</param>
    public sealed record Optional(FieldType Inner) : FieldType;
}
