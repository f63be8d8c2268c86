using ElixirMl.Adapters;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Names for fields that strategies add: no name is reserved, so an added one gives way.</summary>
internal static class FreeName
{
    /// <summary>The name, with underscores behind it if a field of the signature has it already.</summary>
    public static string For(Signature signature, string name)
    {
        while (FieldNames.IndexOf(signature.Inputs, name) >= 0 || FieldNames.IndexOf(signature.Outputs, name) >= 0)
        {
            name += "_";
        }

        return name;
    }
}
