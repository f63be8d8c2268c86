using ElixirMl.Schemas;

namespace ElixirMl.Signatures;

/// <summary>What a model is asked to do: instructions, input fields and output fields. Compared by value.</summary>
/// <param name="Name">Name of the declaring type or the name given at run time.</param>
/// <param name="Instructions">What to do, in plain language.</param>
/// <param name="Inputs">What is given. Field names are unique over both sides.</param>
/// <param name="Outputs">What is wanted; at least one field.</param>
public sealed partial record Signature(string Name, string Instructions, Schema Inputs, Schema Outputs)
{
    /// <summary>A copy with other instructions.</summary>
    /// <param name="instructions">What to do, in plain language.</param>
    public Signature WithInstructions(string instructions) => this with { Instructions = instructions };
}
