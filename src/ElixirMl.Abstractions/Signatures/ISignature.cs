using ElixirMl.Schemas;

namespace ElixirMl.Signatures;

/// <summary>A <c>[Signature]</c> type: a contract, and at once an example row made of inputs and expected outputs. Implemented by the source generator.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="TInputs">Its inputs.</typeparam>
/// <typeparam name="TOutputs">Its outputs.</typeparam>
public interface ISignature<TSelf, TInputs, TOutputs> : ISchemaType<TSelf>
    where TSelf : ISignature<TSelf, TInputs, TOutputs>
{
    /// <summary>The contract.</summary>
    static abstract Signature<TInputs, TOutputs> Signature { get; }

    /// <summary>The inputs of the row.</summary>
    TInputs GetInputs();

    /// <summary>The expected outputs of the row.</summary>
    TOutputs GetOutputs();
}
