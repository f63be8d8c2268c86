using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Signatures;

/// <summary>A signature with the codecs of its two sides.</summary>
/// <typeparam name="TInputs">What is given.</typeparam>
/// <typeparam name="TOutputs">What is wanted.</typeparam>
/// <param name="Model">The description.</param>
/// <param name="Inputs">Codec of the inputs; its schema is the input side of <paramref name="Model"/>.</param>
/// <param name="Outputs">Codec of the outputs; its schema is the output side of <paramref name="Model"/>.</param>
/// <remarks>Immutable and thread-safe; generated once per signature type.</remarks>
public sealed record Signature<TInputs, TOutputs>(Signature Model, SchemaCodec<TInputs> Inputs, SchemaCodec<TOutputs> Outputs)
{
    /// <summary>What may vary besides: the <c>[Variable]</c> properties of the signature's type. <c>{Name}</c> in instructions becomes the value.</summary>
    /// <value>Default: no variables.</value>
    public VariableSpace Variables { get; init; } = VariableSpace.Empty;
}
