using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>Writes the generated half of a <c>[Schema]</c> type.</summary>
internal static class SchemaTypeEmitter
{
    internal static string Emit(SchemaModel model)
    {
        var names = new NameAllocator(model.TakenNames);
        var codec = names.Private("SchemaCodec");
        var values = names.Private("Values");
        var self = model.Shell.FullName;
        var file = new GeneratedFile(model.Shell);
        file.Open($"global::ElixirMl.Schemas.ISchemaType<{self}>");
        var writer = file.Writer;

        file.EmitPublic(names, "Codec", "Reads, writes and validates values of this type.", $"public static global::ElixirMl.Schemas.SchemaCodec<{self}> Codec => {codec}.Instance;");
        file.EmitPublic(names, "Schema", "The fields and their rules.", $"public static global::ElixirMl.Schemas.Schema Schema => {codec}.Instance.Schema;");
        file.EmitPublic(names, "JsonSchema", "The schema as JSON Schema, draft 2020-12, in UTF-8.", $"public static global::System.ReadOnlySpan<byte> JsonSchema => {CSharpText.Literal(model.Definitions.ToJsonSchema(model.ToSchema(), self))}u8;");
        writer.Line($"static global::ElixirMl.Schemas.SchemaCodec<{self}> global::ElixirMl.Schemas.ISchemaType<{self}>.Codec => {codec}.Instance;").Line();
        SchemaEmitter.EmitValues(writer, values, model.Members);
        writer.Line();
        new CodecEmitter(writer, new CodecTarget
        {
            CodecName = codec,
            Type = self,
            SchemaName = model.SchemaName,
            Description = model.Description,
            Members = model.Members,
            ValuesName = values,
            IsValueType = model.Shell.IsValueType,
            Owner = self,
            Rules = model.Rules,
            Transforms = model.Transforms,
            UnknownKeys = model.UnknownKeys,
            Metadata = model.Metadata,
            LeftOut = model.LeftOut,
            IsCreatable = model.IsCreatable,
        }).Emit();
        return file.Close();
    }
}
