namespace ElixirMl;

/// <summary>Makes a partial class, record, struct or record struct the contract of a call to a language model.</summary>
/// <param name="instructions">What the model shall do. Empty: made from the names of the fields.</param>
/// <remarks>Generates <c>Inputs</c>, <c>Outputs</c>, the codec, the JSON Schema and a predictor named after the type.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class SignatureAttribute(string instructions = "") : Attribute
{
    /// <summary>What the model shall do.</summary>
    public string Instructions { get; } = instructions;
}
