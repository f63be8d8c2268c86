using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;

namespace ElixirMl.Generators.Programs;

/// <summary>Writes the generated half of a <c>[Program]</c> type.</summary>
internal sealed class ProgramEmitter
{
    private const string Programs = "global::ElixirMl.Programs";
    private const string ChatClient = "global::Microsoft.Extensions.AI.IChatClient";
    private const string ServiceProvider = "global::System.IServiceProvider?";

    private readonly ProgramModel _model;
    private readonly GeneratedFile _file;
    private readonly NameAllocator _names;
    private readonly string _state;
    private readonly string _variables;
    private readonly string _create;

    private ProgramEmitter(ProgramModel model)
    {
        _model = model;
        _file = new GeneratedFile(model.Shell);
        _names = new NameAllocator(model.TakenNames.Concat([model.Shell.Name]));
        _state = _names.Private("_program");
        _variables = _names.Private("_variables");
        _create = _names.Private("CreateProgram");
    }

    private SourceWriter Writer => _file.Writer;

    private string Self => _model.Shell.FullName;

    internal static string Emit(ProgramModel model)
    {
        var emitter = new ProgramEmitter(model);
        emitter._file.Open(model.Problems, $"{Programs}.IProgram<{emitter.Self}>");
        emitter.EmitState();
        emitter.EmitConstruction();
        emitter.EmitPredictors();
        emitter.EmitVariables();
        emitter.EmitProgram();
        emitter.EmitCreate();
        emitter.EmitConfiguration();
        return emitter._file.Close();
    }

    private void EmitState()
    {
        if (_model.Variables.Count > 0)
        {
            new SpaceEmitter(Writer, _model.Variables, _model.Constraints, Self).Emit(_variables);
            Writer.Line();
            _file.EmitPublic(_names, "Variables", "The variables of the program itself, without those of its predictors.", $"public static global::ElixirMl.Variables.VariableSpace Variables => {_variables};");
        }

        var initializer = _model.Construction.Kind == ConstructionKind.Primary
            ? $" = {_create}({_model.Construction.Client}, {_model.Construction.Services ?? "null"});"
            : ";";
        Writer.Line($"private {Programs}.ProgramState {_state}{initializer}").Line();
    }

    private void EmitConstruction()
    {
        switch (_model.Construction.Kind)
        {
            case ConstructionKind.Generated:
                Writer.Line("/// <summary>A program whose predictors ask a client.</summary>");
                EmitClientDocumentation();
                Writer.Block($"public {_model.Shell.Name}({ChatClient} client, {ServiceProvider} services = null)", () => Writer.Line($"{_state} = {_create}(client, services);"));
                Writer.Line();
                break;
            case ConstructionKind.Own when _names.IsFree("UseClient"):
                Writer.Line("/// <summary>Makes the predictors; to be called by every constructor.</summary>");
                EmitClientDocumentation();
                Writer.Block($"private void UseClient({ChatClient} client, {ServiceProvider} services = null)", () => Writer.Line($"{_state} = {_create}(client, services);"));
                Writer.Line();
                break;
        }
    }

    private void EmitClientDocumentation()
    {
        Writer.Line("/// <param name=\"client\">Who answers.</param>");
        Writer.Line("/// <param name=\"services\">Makes the modules that variables choose; their own constructors do by default.</param>");
    }

    private void EmitPredictors()
    {
        foreach (var (member, index) in Numbered(isProgram: false))
        {
            Writer.Line($"{member.Accessibility} partial {member.Type} {member.Identifier} => {State}.Predictor<{member.Type}>({CSharpText.Literal(index)});").Line();
        }

        foreach (var (member, index) in Numbered(isProgram: true))
        {
            Writer.Line($"{member.Accessibility} partial {member.Type} {member.Identifier} => {State}.Program<{member.Type}>({CSharpText.Literal(index)});").Line();
        }
    }

    // Where the user writes the constructor, forgetting the call must say so instead of failing on a null.
    private string State => _model.Construction.Kind == ConstructionKind.Own
        ? $"({_state} ?? throw new global::System.InvalidOperationException(\"Call UseClient(client) in every constructor of {_model.Shell.Name}.\"))"
        : _state;

    private IEnumerable<(PredictorModel Member, int Index)> Numbered(bool isProgram) =>
        _model.Predictors.Where(member => member.IsProgram == isProgram).Select(static (member, index) => (member, index));

    private void EmitVariables()
    {
        foreach (var variable in _model.Variables)
        {
            var value = $"{State}.Value({CSharpText.Literal(variable.Name)})";
            var read = variable.IsModule ? $"{State}.Module<{variable.PropertyType}>({CSharpText.Literal(variable.Name)})" : variable.Read.Replace("value.", value + ".");
            Writer.Line($"{variable.Accessibility} partial {variable.PropertyType} {variable.Identifier} => {read};").Line();
        }
    }

    private void EmitProgram()
    {
        Writer.Line($"{Programs}.ProgramState {Programs}.IProgram.State => {State};").Line();
        Writer.Open($"{Self} {Programs}.IProgram<{Self}>.With({Programs}.ProgramState state)");
        Writer.Line($"var copy = ({Self})MemberwiseClone();");
        Writer.Line($"copy.{_state} = state;");
        Writer.Line("return copy;");
        Writer.Close().Line();
    }

    private void EmitCreate()
    {
        Writer.Open($"private static {Programs}.ProgramState {_create}({ChatClient} client, {ServiceProvider} services)");
        Writer.Line($"return new({CSharpText.Literal(_model.Shell.Name)}{(_model.Variables.Count > 0 ? ", " + _variables : "")})");
        Writer.Line("{");
        Writer.Line("    Services = services,");
        EmitMembers("OwnPredictors", isProgram: false, NewPredictor);
        EmitMembers("Programs", isProgram: true, static member => $"new({CSharpText.Literal(member.Name)}, new {member.Type}(client, services))");
        Writer.Line("};");
        Writer.Close();
    }

    private void EmitMembers(string property, bool isProgram, Func<PredictorModel, string> create)
    {
        var members = _model.Predictors.Where(member => member.IsProgram == isProgram).ToArray();
        if (members.Length > 0)
        {
            Writer.Line($"    {property} =").Line("    [").Lines(members.Select(member => $"        {create(member)},")).Line("    ],");
        }
    }

    private static string NewPredictor(PredictorModel member)
    {
        var settings = member.Settings.Length == 0 ? "" : $" {{ Settings = new() {{ {member.Settings} }} }}";
        return $"new {member.Type}(client, new({CSharpText.Literal(member.Name)}){settings})";
    }

    private void EmitConfiguration()
    {
        if (_model.Variables.Count == 0 || !_names.IsFree("Configuration"))
        {
            return;
        }

        Writer.Line();
        Writer.Line("/// <summary>A copy in which other values of its own variables are active.</summary>");
        Writer.Line("/// <param name=\"configuration\">Replaces the values of all variables of the program itself.</param>");
        Writer.Line($"public {Self} With(Configuration configuration) => (({Programs}.IProgram<{Self}>)this).With({_state}.WithValues(configuration.ToValues()));").Line();
        new ConfigurationEmitter(Writer, _model.Shell.Name, _model.Variables, _variables).Emit();
    }
}
