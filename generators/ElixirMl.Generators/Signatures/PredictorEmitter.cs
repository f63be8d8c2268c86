using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;

namespace ElixirMl.Generators.Signatures;

/// <summary>Writes the typed predictor of a signature.</summary>
internal sealed class PredictorEmitter(SourceWriter writer, SignatureModel model, SignatureNames names)
{
    private const string Predictors = "global::ElixirMl.Predictors";

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
        var ordered = model.Inputs.OrderBy(static member => SideMembers.IsRequired(member) ? 0 : 1).ToArray();
        EmitDocumentation(ordered);
        string[] parameters =
        [
            .. ordered.Select(Parameter),
            $"{Predictors}.PredictOptions? {_options} = null",
            $"global::System.Threading.CancellationToken {_token} = default",
        ];
        writer.List($"public async global::System.Threading.Tasks.Task<{names.Prediction}{model.Shell.TypeParameters}> PredictAsync(", parameters, ",", ")");
        writer.Line("{");
        writer.Line($"    return new(await PredictAsync(new {names.InputsType} {{ {string.Join(", ", model.Inputs.Select(Assignment))} }}, {_options}, {_token}).ConfigureAwait(false));");
        writer.Line("}");
    }

    private void EmitDocumentation(IEnumerable<MemberModel> inputs)
    {
        writer.Line("/// <summary>Asks the model.</summary>");
        foreach (var member in inputs.Where(static member => member.Field.Description.Length > 0))
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
