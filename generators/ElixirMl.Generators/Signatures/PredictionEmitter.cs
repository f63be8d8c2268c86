using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Signatures;

/// <summary>Writes the typed prediction of a signature: the outputs at hand.</summary>
internal static class PredictionEmitter
{
    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal) { "Outputs", "Call", "Values", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize" };

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
            EmitVerdict(writer, member, model);
        }

        if (model.HasVariables && IsFree("Variables", model))
        {
            writer.Line().Line("/// <summary>The variables of the signature as they were when the question was asked.</summary>");
            writer.Line($"public {model.Shell.FullName}.Configuration Variables => {model.Shell.FullName}.Configuration.From(base.Values);");
        }

        writer.Close();
    }

    // What a marked output offers decides what its value counts as.
    private static void EmitVerdict(SourceWriter writer, MemberModel member, SignatureModel model)
    {
        var (variable, verdict, meaning) = (member.Field.Type is FieldType.Optional optional ? optional.Inner : member.Field.Type) switch
        {
            FieldType.Ml { Name: "probability" } => ("Threshold", "IsLikely", "reaches the threshold"),
            FieldType.Ml { Name: "confidence_score" } => ("MinConfidence", "IsTrusted", "reaches the least confidence"),
            _ => ("", "", ""),
        };
        if (member.Field.IsVariable && variable.Length > 0 && IsFree(member.Field.Name + verdict, model))
        {
            writer.Line().Line($"/// <summary>Whether {member.Field.Name} {meaning} that was chosen for the predictor, {member.Field.Name}{variable}.</summary>");
            writer.Line($"public bool {member.Field.Name}{verdict} => base.Outputs.{member.Identifier}{(member.Field.Type is FieldType.Optional ? "?" : "")}.Value >= base.Values[{CSharpText.Literal(member.Field.Name + variable)}].AsReal();");
        }
    }

    private static bool IsFree(string name, SignatureModel model) => !Inherited.Contains(name) && model.Outputs.All(member => member.Field.Name != name);

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
