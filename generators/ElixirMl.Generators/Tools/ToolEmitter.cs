using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Tools;

/// <summary>Writes the property of a tool, its arguments and their codec.</summary>
internal sealed class ToolEmitter
{
    private const string ToolType = "global::ElixirMl.Tools.Tool";

    private readonly ToolModel _model;
    private readonly GeneratedFile _file;
    private readonly string _property;
    private readonly string _arguments;
    private readonly string _values;
    private readonly string _codec;
    private readonly string _result;
    private readonly string _instance;

    private ToolEmitter(ToolModel model)
    {
        var stem = model.Method.TrimStart('@');
        var names = new NameAllocator(model.TakenNames.Concat([model.Shell.Name]));
        _model = model;
        _file = new GeneratedFile(model.Shell);
        _property = names.Private(stem + "Tool");
        _arguments = names.Private(stem + "Arguments");
        _values = names.Private(stem + "Values");
        _codec = names.Private(stem + "Codec");
        _result = names.Private(stem + "Result");
        _instance = names.Private($"_{CSharpText.CamelCase(stem)}Tool");
    }

    private SourceWriter Writer => _file.Writer;

    internal static string Emit(ToolModel model)
    {
        var emitter = new ToolEmitter(model);
        emitter._file.Open(ValueList<string>.Empty, "", marker: "");
        emitter.EmitProperty();
        emitter.EmitArguments();
        emitter.EmitCodec();
        return emitter._file.Close();
    }

    private void EmitProperty()
    {
        var modifier = _model.IsStatic ? "static " : "";
        Writer.Line($"private {modifier}{ToolType}? {_instance};").Line();
        Writer.Line($"/// <summary>The method {_model.Method} as a tool for models.</summary>");
        Writer.Line(GeneratedFile.Marker);
        Writer.Line($"public {modifier}{ToolType} {_property} => {_instance} ??= new global::ElixirMl.Generated.ToolOf<{_arguments}>(");
        Writer.Line($"    {CSharpText.Literal(_model.Name)},");
        Writer.Line($"    {CSharpText.Literal(_model.Description)},");
        Writer.Line($"    {_codec}.Instance,");
        Writer.Line($"    {(_model.IsAwaited ? "async " : "")}(arguments, cancellationToken) => {Body()});").Line();
    }

    private string Body()
    {
        var call = $"{(_model.IsStatic ? _model.Shell.FullName : "this")}.{_model.Method}({string.Join(", ", Arguments())})";
        var awaited = _model.IsAwaited ? $"await {call}.ConfigureAwait(false)" : call;
        return _model.Result is null
            ? $"{{ {awaited}; return {Returned("\"null\"")}; }}"
            : Returned($"{_result}.Value.Format({awaited}) ?? \"null\"");
    }

    private string Returned(string text) => _model.IsAwaited ? text : $"new global::System.Threading.Tasks.ValueTask<string>({text})";

    private List<string> Arguments()
    {
        var arguments = _model.Parameters.Select(static parameter => $"arguments.{parameter.Identifier}").ToList();
        if (_model.TokenIndex >= 0)
        {
            arguments.Insert(_model.TokenIndex, "cancellationToken");
        }

        return arguments;
    }

    private void EmitArguments()
    {
        Writer.Open($"private sealed record {_arguments}");
        foreach (var parameter in _model.Parameters)
        {
            var initializer = parameter.DefaultLiteral is null or "null" ? "" : $" = {parameter.DefaultLiteral};";
            Writer.Line($"public {(parameter.IsRequiredMember ? "required " : "")}{parameter.Value.CSharpType} {parameter.Identifier} {{ get; init; }}{initializer}");
        }

        Writer.Close();
        Writer.Line();
    }

    private void EmitCodec()
    {
        SchemaEmitter.EmitValues(Writer, _values, _model.Parameters);
        if (_model.Result is { } result)
        {
            Writer.Line();
            Writer.Open($"private static class {_result}");
            Writer.Line($"public static readonly global::ElixirMl.Schemas.Values.ValueCodec<{result.CSharpType}> Value = {result.Codec};");
            Writer.Close();
        }

        Writer.Line();
        new CodecEmitter(Writer, new CodecTarget
        {
            CodecName = _codec,
            Type = _arguments,
            SchemaName = _model.Name,
            Description = _model.Description,
            Members = [.. _model.Parameters],
            ValuesName = _values,
            IsValueType = false,
            Owner = _model.Shell.FullName,
            Rules = [],
            Transforms = [],
            UnknownKeys = UnknownKeys.Reject,
        }).Emit();
    }
}
