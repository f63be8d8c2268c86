using System.ComponentModel;
using ElixirMl.Signatures;

namespace ElixirMl.Generated;

/// <summary>Finds the contract of a signature type also where its public name is taken by a field.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SignatureOf
{
    /// <summary>The contract the type brings.</summary>
    public static Signature<TInputs, TOutputs> Type<T, TInputs, TOutputs>()
        where T : ISignature<T, TInputs, TOutputs> => T.Signature;
}
