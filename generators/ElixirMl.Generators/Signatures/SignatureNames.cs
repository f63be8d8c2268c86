using ElixirMl.Generators.Roslyn;

namespace ElixirMl.Generators.Signatures;

/// <summary>Names of everything that is generated for a signature; none of them is a member of the user.</summary>
internal sealed class SignatureNames
{
    internal SignatureNames(SignatureModel model)
    {
        Allocator = new NameAllocator(model.TakenNames.Concat([model.Shell.Name]));
        Inputs = Allocator.Private("Inputs");
        Outputs = Allocator.Private("Outputs");
        Partial = Allocator.Private("Partial");
        Signature = Allocator.Private("_signature");
        Values = Allocator.Private("Values");
        InputsCodec = Allocator.Private("InputsCodec");
        OutputsCodec = Allocator.Private("OutputsCodec");
        RowCodec = Allocator.Private("_rows");
        InputsType = $"{model.Shell.FullName}.{Inputs}";
        OutputsType = $"{model.Shell.FullName}.{Outputs}";
        PartialType = $"{model.Shell.FullName}.{Partial}";
        InputsSchema = model.SchemaName + ".Inputs";
        OutputsSchema = model.SchemaName + ".Outputs";
        Predictor = model.Shell.Name + "Predictor";
        Prediction = model.Shell.Name + "Prediction";
    }

    internal NameAllocator Allocator { get; }

    internal string Inputs { get; }

    internal string Outputs { get; }

    /// <summary>The outputs while a reply is being written.</summary>
    internal string Partial { get; }

    internal string Signature { get; }

    internal string Values { get; }

    internal string InputsCodec { get; }

    internal string OutputsCodec { get; }

    internal string RowCodec { get; }

    internal string InputsType { get; }

    internal string OutputsType { get; }

    internal string PartialType { get; }

    internal string InputsSchema { get; }

    internal string OutputsSchema { get; }

    internal string Predictor { get; }

    internal string Prediction { get; }
}
