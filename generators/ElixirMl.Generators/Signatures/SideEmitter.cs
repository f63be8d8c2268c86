using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;

namespace ElixirMl.Generators.Signatures;

/// <summary>Writes one side of a signature: the record <c>Inputs</c> or <c>Outputs</c>.</summary>
internal static class SideEmitter
{
    internal static void Emit(SourceWriter writer, string name, string fullName, string summary, string codecName, IReadOnlyList<MemberModel> members)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Open($"public sealed record {name} : global::ElixirMl.Schemas.ISchemaType<{fullName}>");
        foreach (var member in members)
        {
            EmitProperty(writer, member);
        }

        writer.Line($"static global::ElixirMl.Schemas.SchemaCodec<{fullName}> global::ElixirMl.Schemas.ISchemaType<{fullName}>.Codec => {codecName}.Instance;");
        writer.Close();
        writer.Line();
    }

    private static void EmitProperty(SourceWriter writer, MemberModel member)
    {
        if (member.Field.Description.Length > 0)
        {
            writer.Line($"/// <summary>{XmlText.Escape(member.Field.Description)}</summary>");
        }

        var isRequired = SideMembers.IsRequired(member);
        var initializer = isRequired || member.DefaultLiteral == "null" ? "" : $" = {member.DefaultLiteral};";
        writer.Line($"public {(isRequired ? "required " : "")}{member.Value.CSharpType} {member.Identifier} {{ get; init; }}{initializer}");
        writer.Line();
    }
}
