using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;

namespace ElixirMl.Generators.Signatures;

/// <summary>Writes the typed prediction of a signature: the outputs at hand.</summary>
internal static class PredictionEmitter
{
    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal) { "Outputs", "Call", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize" };

    internal static void Emit(SourceWriter writer, SignatureModel model, SignatureNames names)
    {
        var prediction = $"global::ElixirMl.Predictors.Prediction<{names.OutputsType}>";
        writer.Line();
        writer.Line($"/// <summary>An answer of {names.Predictor}, with its outputs at hand.</summary>");
        writer.Line(GeneratedFile.Marker);
        writer.Open($"{model.Shell.Accessibility} sealed partial class {names.Prediction}{model.Shell.TypeParameters} : {prediction}", model.Shell.ConstraintClauses);
        writer.Open($"internal {names.Prediction}({prediction} prediction)", ": base(prediction)").Close();
        foreach (var member in model.Outputs)
        {
            EmitForwarder(writer, member);
        }

        writer.Close();
    }

    private static void EmitForwarder(SourceWriter writer, MemberModel member)
    {
        writer.Line();
        if (member.Field.Description.Length > 0)
        {
            writer.Line($"/// <summary>{XmlText.Escape(member.Field.Description)}</summary>");
        }

        var hides = Inherited.Contains(member.Field.Name) ? "new " : "";
        writer.Line($"public {hides}{member.Value.CSharpType} {member.Identifier} => base.Outputs.{member.Identifier};");
    }
}
