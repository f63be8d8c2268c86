using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;

namespace ElixirMl.Generators.Signatures;

/// <summary>Writes the typed predictor of a signature.</summary>
internal sealed class PredictorEmitter(SourceWriter writer, SignatureModel model, SignatureNames names)
{
    private const string Predictors = "global::ElixirMl.Predictors";
    private const string Streaming = "global::ElixirMl.Streaming";

    private readonly string _options = InfrastructureName(model, "options", "predictOptions");
    private readonly string _token = InfrastructureName(model, "cancellationToken", "requestCancellationToken");

    internal void Emit()
    {
        writer.Line();
        writer.Line($"/// <summary>Asks a language model: {XmlText.Escape(model.Instructions)}</summary>");
        writer.Line(GeneratedFile.Marker);
        writer.Open(
            $"{model.Shell.Accessibility} sealed partial class {names.Predictor}{model.Shell.TypeParameters} : {Predictors}.Predictor<{names.InputsType}, {names.OutputsType}>",
            model.Shell.ConstraintClauses);
        EmitConstructor();
        writer.Line();
        EmitPredict();
        writer.Line();
        EmitStream();
        writer.Close();
    }

    private void EmitConstructor()
    {
        writer.Line("/// <summary>A predictor that asks a client.</summary>");
        writer.Line("/// <param name=\"client\">Who answers.</param>");
        writer.Line("/// <param name=\"state\">Instructions, demos and settings; those of the signature by default.</param>");
        writer.Open(
            $"public {names.Predictor}(global::Microsoft.Extensions.AI.IChatClient client, {Predictors}.PredictorState? state = null)",
            $": base(global::ElixirMl.Generated.SignatureOf.Type<{model.Shell.FullName}, {names.InputsType}, {names.OutputsType}>(), client, state)");
        writer.Close();
    }

    private void EmitPredict()
    {
        EmitDocumentation("Asks the model.");
        writer.List($"public async global::System.Threading.Tasks.Task<{Prediction}> PredictAsync(", Parameters, ",", ")");
        writer.Line("{");
        writer.Line($"    return new(await PredictAsync({Inputs}, {_options}, {_token}).ConfigureAwait(false));");
        writer.Line("}");
    }

    private void EmitStream()
    {
        EmitDocumentation("Asks the model and gives what it writes while it writes it; the last update has the prediction.");
        writer.List($"public global::System.Collections.Generic.IAsyncEnumerable<{Streaming}.StreamUpdate<{names.PartialType}, {Prediction}>> StreamAsync(", Parameters, ",", ")");
        writer.Line("{");
        writer.Line($"    return StreamAsync({Inputs}, static fields => new {names.PartialType}(fields), static prediction => new {Prediction}(prediction), {_options}, {_token});");
        writer.Line("}");
    }

    private string Prediction => names.Prediction + model.Shell.TypeParameters;

    private string Inputs => $"new {names.InputsType} {{ {string.Join(", ", model.Inputs.Select(Assignment))} }}";

    private IEnumerable<MemberModel> Ordered => model.Inputs.OrderBy(static member => SideMembers.IsRequired(member) ? 0 : 1);

    private string[] Parameters =>
    [
        .. Ordered.Select(Parameter),
        $"{Predictors}.PredictOptions? {_options} = null",
        $"global::System.Threading.CancellationToken {_token} = default",
    ];

    private void EmitDocumentation(string summary)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        foreach (var member in Ordered.Where(static member => member.Field.Description.Length > 0))
        {
            writer.Line($"/// <param name=\"{CSharpText.CamelCase(member.Field.Name)}\">{XmlText.Escape(member.Field.Description)}</param>");
        }

        writer.Line($"/// <param name=\"{_options}\">Wins over every configuration.</param>");
        writer.Line($"/// <param name=\"{_token}\">Stops the call.</param>");
        writer.Line($"/// <exception cref=\"{Predictors}.PredictionException\">The model gave no answer that the signature allows.</exception>");
    }

    private static string InfrastructureName(SignatureModel model, string name, string otherwise) =>
        model.Inputs.Any(member => CSharpText.CamelCase(member.Field.Name) == name) ? otherwise : name;

    private static string Parameter(MemberModel member)
    {
        if (SideMembers.IsRequired(member))
        {
            return $"{member.Value.CSharpType} {ParameterName(member)}";
        }

        return IsEmptyList(member)
            ? $"{member.Value.CSharpType}? {ParameterName(member)} = null"
            : $"{member.Value.CSharpType} {ParameterName(member)} = {member.DefaultLiteral}";
    }

    private static string Assignment(MemberModel member) =>
        $"{member.Identifier} = {ParameterName(member)}{(IsEmptyList(member) ? " ?? []" : "")}";

    // An empty list is no constant, so that the parameter's default has to be null.
    private static bool IsEmptyList(MemberModel member) => member.DefaultLiteral == "[]";

    private static string ParameterName(MemberModel member) => CSharpText.Escape(CSharpText.CamelCase(member.Field.Name));
}
