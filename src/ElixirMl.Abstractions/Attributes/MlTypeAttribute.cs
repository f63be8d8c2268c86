namespace ElixirMl;

/// <summary>Tells the compiler the name and JSON Schema of an ML type, so that generated schemas can hold them as constants.</summary>
/// <param name="name">Equal to the type's <c>TypeName</c>.</param>
/// <param name="jsonSchema">Equal to the type's <c>JsonSchema</c>: one JSON object as text.</param>
/// <remarks>Needed on types that implement <c>IMlType&lt;TSelf&gt;</c> and are used in <c>[Schema]</c> or <c>[Signature]</c> types.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class MlTypeAttribute(string name, string jsonSchema) : Attribute
{
    /// <summary>Name used in string signatures.</summary>
    public string Name { get; } = name;

    /// <summary>JSON Schema, draft 2020-12.</summary>
    public string JsonSchema { get; } = jsonSchema;
}
