using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Signatures;

/// <summary>Writes the generated half of a <c>[Signature]</c> type, and its predictor beside it.</summary>
internal sealed class SignatureEmitter
{
    private readonly SignatureModel _model;
    private readonly GeneratedFile _file;
    private readonly SignatureNames _names;
    private readonly IReadOnlyList<MemberModel> _inputs;
    private readonly IReadOnlyList<MemberModel> _outputs;

    private SignatureEmitter(SignatureModel model)
    {
        _model = model;
        _file = new GeneratedFile(model.Shell);
        _names = new SignatureNames(model);
        _inputs = SideMembers.Of(model.Inputs);
        _outputs = SideMembers.Of(model.Outputs);
    }

    private SourceWriter Writer => _file.Writer;

    private string Self => _model.Shell.FullName;

    private string Contract => $"global::ElixirMl.Signatures.ISignature<{Self}, {_names.InputsType}, {_names.OutputsType}>";

    private string SignatureType => $"global::ElixirMl.Signatures.Signature<{_names.InputsType}, {_names.OutputsType}>";

    private string RowType => $"global::ElixirMl.Schemas.SchemaCodec<{Self}>";

    internal static string Emit(SignatureModel model, bool hasPredictors)
    {
        var emitter = new SignatureEmitter(model);
        emitter._file.Open(ValueList<string>.Empty, emitter.Contract);
        emitter.EmitStatics();
        emitter.EmitRowMembers();
        emitter.EmitSides();
        emitter.EmitCodecs();
        emitter._file.CloseType();
        if (hasPredictors)
        {
            new PredictorEmitter(emitter.Writer, model, emitter._names).Emit();
            PredictionEmitter.Emit(emitter.Writer, model, emitter._names);
        }

        return emitter._file.CloseContainers();
    }

    private void EmitStatics()
    {
        Writer.Line($"private static readonly {SignatureType} {_names.Signature} = new(");
        Writer.Line($"    new({CSharpText.Literal(_model.SchemaName)}, {CSharpText.Literal(_model.Instructions)}, {_names.InputsCodec}.Instance.Schema, {_names.OutputsCodec}.Instance.Schema),");
        Writer.Line($"    {_names.InputsCodec}.Instance,");
        Writer.Line($"    {_names.OutputsCodec}.Instance);").Line();
        Writer.Line($"private static readonly {RowType} {_names.RowCodec} = new global::ElixirMl.Generated.RowCodec<{Self}, {_names.InputsType}, {_names.OutputsType}>(");
        Writer.Line($"    {CSharpText.Literal(_model.SchemaName)},");
        Writer.Line($"    {_names.InputsCodec}.Instance,");
        Writer.Line($"    {_names.OutputsCodec}.Instance,");
        Writer.Line($"    static row => (new() {{ {Copies(_inputs, "row")} }}, new() {{ {Copies(_outputs, "row")} }}),");
        Writer.Line($"    static (inputs, outputs) => {Row()});").Line();
        _file.EmitPublic(_names.Allocator, "Signature", "Instructions and fields of this signature.", $"public static {SignatureType} Signature => {_names.Signature};");
        _file.EmitPublic(_names.Allocator, "Codec", "Reads, writes and validates rows: inputs together with expected outputs.", $"public static {RowType} Codec => {_names.RowCodec};");
        EmitJsonSchema("InputsJsonSchema", "The inputs as JSON Schema, draft 2020-12, in UTF-8.", _names.InputsSchema, _inputs);
        EmitJsonSchema("OutputsJsonSchema", "The outputs as JSON Schema, draft 2020-12, in UTF-8.", _names.OutputsSchema, _outputs);
    }

    private void EmitJsonSchema(string name, string summary, string schemaName, IReadOnlyList<MemberModel> members)
    {
        var schema = new Schema(schemaName, members.Select(static member => member.Field).ToValueList());
        _file.EmitPublic(_names.Allocator, name, summary, $"public static global::System.ReadOnlySpan<byte> {name} => {CSharpText.Literal(_model.Definitions.ToJsonSchema(schema, ""))}u8;");
    }

    private void EmitRowMembers()
    {
        Writer.Line($"static {SignatureType} {Contract}.Signature => {_names.Signature};").Line();
        Writer.Line($"static {RowType} global::ElixirMl.Schemas.ISchemaType<{Self}>.Codec => {_names.RowCodec};").Line();
        EmitSideOfRow("GetInputs", _names.InputsType, _inputs);
        EmitSideOfRow("GetOutputs", _names.OutputsType, _outputs);
    }

    private void EmitSideOfRow(string method, string type, IReadOnlyList<MemberModel> members)
    {
        Writer.Line($"{type} {Contract}.{method}() => new() {{ {Copies(members, "this")} }};").Line();
    }

    private string Row() => _model.IsCreatable ? $"new() {{ {string.Join(", ", Joined())} }}" : Creation.Impossible;

    private IEnumerable<string> Joined() =>
        _inputs.Select(static member => $"{member.Identifier} = inputs.{member.Identifier}")
            .Concat(_outputs.Select(static member => $"{member.Identifier} = outputs.{member.Identifier}"))
            .Concat(_model.LeftOut.Select(static name => $"{name} = default!"));

    private static string Copies(IEnumerable<MemberModel> members, string source) =>
        string.Join(", ", members.Select(member => $"{member.Identifier} = {source}.{member.Identifier}"));

    private void EmitSides()
    {
        SideEmitter.Emit(Writer, _names.Inputs, _names.InputsType, $"What {XmlText.Escape(_model.Shell.Name)} is given.", _names.InputsCodec, _inputs);
        SideEmitter.Emit(Writer, _names.Outputs, _names.OutputsType, $"What {XmlText.Escape(_model.Shell.Name)} answers.", _names.OutputsCodec, _outputs);
        PartialEmitter.Emit(Writer, _model, _names);
    }

    private void EmitCodecs()
    {
        SchemaEmitter.EmitValues(Writer, _names.Values, [.. _inputs, .. _outputs]);
        EmitCodec(_names.InputsCodec, _names.InputsType, _names.InputsSchema, _inputs);
        EmitCodec(_names.OutputsCodec, _names.OutputsType, _names.OutputsSchema, _outputs);
    }

    private void EmitCodec(string codecName, string type, string schemaName, IReadOnlyList<MemberModel> members)
    {
        Writer.Line();
        new CodecEmitter(Writer, new CodecTarget
        {
            CodecName = codecName,
            Type = type,
            SchemaName = schemaName,
            Description = "",
            Members = members,
            ValuesName = _names.Values,
            IsValueType = false,
            Owner = Self,
            Rules = [.. _model.Rules.Where(rule => rule.Fields.Count > 0 && rule.Fields.All(name => members.Any(member => member.Field.Name == name)))],
            Transforms = [.. _model.Transforms.Where(transform => members.Any(member => member.Field.Name == transform.Field))],
        }).Emit();
    }
}
