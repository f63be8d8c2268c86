using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;

namespace ElixirMl.Generators.Signatures;

/// <summary>Writes the outputs of a signature as they are while a model is still writing them.</summary>
internal static class PartialEmitter
{
    private const string Tolerant = "global::ElixirMl.Schemas.Tolerant";

    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal) { "Fields", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize" };

    internal static void Emit(SourceWriter writer, SignatureModel model, SignatureNames names)
    {
        writer.Line($"/// <summary>What {XmlText.Escape(model.Shell.Name)} answers, while it is being written: texts and lists grow, anything else is there once it is complete.</summary>");
        writer.Open($"public sealed class {names.Partial} : {Tolerant}.PartialOutputs");
        writer.Open($"internal {names.Partial}({Tolerant}.PartialFields fields)", ": base(fields)").Close();
        for (var i = 0; i < model.Outputs.Count; i++)
        {
            EmitProperty(writer, names, model.Outputs[i], i);
        }

        writer.Close();
        writer.Line();
    }

    private static void EmitProperty(SourceWriter writer, SignatureNames names, MemberModel member, int index)
    {
        writer.Line();
        if (member.Field.Description.Length > 0)
        {
            writer.Line($"/// <summary>{XmlText.Escape(member.Field.Description)}</summary>");
        }

        var type = member.Value.CSharpType;
        var isNullable = type.EndsWith("?", StringComparison.Ordinal);
        var read = member.Value.IsReferenceType ? "Read" : isNullable ? "ReadOptional" : "ReadValue";
        var hides = Inherited.Contains(member.Field.Name) ? "new " : "";
        writer.Line($"public {hides}{type}{(isNullable ? "" : "?")} {member.Identifier} => base.Fields.{read}({index}, {names.Values}.{member.Identifier});");
    }
}
