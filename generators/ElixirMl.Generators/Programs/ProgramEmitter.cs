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
    private readonly PredictorEmitter _predictors;
    private readonly string _state;
    private readonly string _declared;
    private readonly string _activeType;
    private readonly string _active;
    private readonly string _create;

    private ProgramEmitter(ProgramModel model)
    {
        _model = model;
        _file = new GeneratedFile(model.Shell);
        _predictors = new PredictorEmitter(_file.Writer, model.Predictors);
        _names = new NameAllocator(model.TakenNames.Concat([model.Shell.Name]));
        _state = _names.Private("_program");
        _declared = _names.Private("DeclaredVariables");
        _activeType = _names.Private("ActiveValues");
        _active = _names.Private("_active");
        _create = _names.Private("CreateProgram");
    }

    private SourceWriter Writer => _file.Writer;

    private string Self => _model.Shell.FullName;

    private string SpaceExpression => _declared + ".Space";

    private bool HasConfiguration => _model.Variables.Count > 0;

    internal static string Emit(ProgramModel model)
    {
        var emitter = new ProgramEmitter(model);
        emitter._file.Open($"{Programs}.IProgram<{emitter.Self}>");
        emitter.EmitState();
        emitter.EmitConstruction();
        emitter._predictors.EmitProperties(emitter.State);
        emitter.EmitVariables();
        emitter.EmitProgram();
        emitter.EmitCreate();
        emitter.EmitConfiguration();
        return emitter._file.Close();
    }

    private void EmitState()
    {
        if (HasConfiguration)
        {
            _file.EmitPublic(_names, "Variables", "The variables of the program itself, without those of its predictors.", $"public static global::ElixirMl.Variables.VariableSpace Variables => {SpaceExpression};");
        }

        var isPrimary = _model.Construction.Kind == ConstructionKind.Primary;
        var services = _model.Construction.Services ?? "null";
        Writer.Line($"private {Programs}.ProgramState {_state}{(isPrimary ? $" = {_create}({_model.Construction.Client}, {services})" : "")};").Line();
        if (HasConfiguration)
        {
            Writer.Line($"private {_activeType} {_active}{(isPrimary ? $" = new({_declared}.Defaults, {services})" : "")};").Line();
        }
    }

    private void EmitConstruction()
    {
        switch (_model.Construction.Kind)
        {
            case ConstructionKind.Generated:
                Writer.Line("/// <summary>A program whose predictors ask a client.</summary>");
                EmitClientDocumentation();
                Writer.Block($"public {_model.Shell.Name}({ChatClient} client, {ServiceProvider} services = null)", EmitStart);
                Writer.Line();
                break;
            case ConstructionKind.Own when _names.IsFree("UseClient"):
                Writer.Line("/// <summary>Makes the predictors; to be called by every constructor.</summary>");
                EmitClientDocumentation();
                Writer.Block($"private void UseClient({ChatClient} client, {ServiceProvider} services = null)", EmitStart);
                Writer.Line();
                break;
        }
    }

    private void EmitStart()
    {
        Writer.Line($"{_state} = {_create}(client, services);");
        if (HasConfiguration)
        {
            Writer.Line($"{_active} = new({_declared}.Defaults, services);");
        }
    }

    private void EmitClientDocumentation()
    {
        Writer.Line("/// <param name=\"client\">Who answers.</param>");
        Writer.Line("/// <param name=\"services\">Makes the modules that variables choose; their own constructors do by default.</param>");
    }

    // Where the user writes the constructor, forgetting the call must say so instead of failing on a null.
    private string State => Made(_state);

    private string Made(string field) => _model.Construction.Kind == ConstructionKind.Own
        ? $"({field} ?? throw new global::System.InvalidOperationException(\"Call UseClient(client) in every constructor of {_model.Shell.Name}.\"))"
        : field;

    private void EmitVariables()
    {
        if (HasConfiguration)
        {
            new ActiveValuesEmitter(Writer, _model.Variables, SpaceExpression).EmitProperties(Made(_active));
        }
    }

    private void EmitProgram()
    {
        Writer.Line($"{Programs}.ProgramState {Programs}.IProgram.State => {State};").Line();
        Writer.Open($"{Self} {Programs}.IProgram<{Self}>.With({Programs}.ProgramState state)");
        Writer.Line($"var copy = ({Self})MemberwiseClone();");
        Writer.Line($"copy.{_state} = state;");
        if (HasConfiguration)
        {
            Writer.Line($"copy.{_active} = state.Values.Equals({_active}.Values) && state.Services == {_active}.Services ? {_active} : new(state.Values, state.Services);");
        }

        Writer.Line("return copy;");
        Writer.Close().Line();
    }

    private void EmitCreate()
    {
        Writer.Open($"private static {Programs}.ProgramState {_create}({ChatClient} client, {ServiceProvider} services)");
        Writer.Line($"return new({CSharpText.Literal(_model.Shell.Name)}{(HasConfiguration ? ", " + SpaceExpression : "")})");
        Writer.Line("{");
        Writer.Line("    Services = services,");
        _predictors.EmitMembers();
        Writer.Line("};");
        Writer.Close();
    }

    private void EmitConfiguration()
    {
        if (!HasConfiguration)
        {
            return;
        }

        Writer.Line();
        _file.EmitPublic(_names, "Active", "The values of the program's own variables that are active in this instance.", $"public Configuration Active => Configuration.From({Made(_active)}.Values);");
        Writer.Line("/// <summary>A copy in which other values of its own variables are active.</summary>");
        Writer.Line("/// <param name=\"configuration\">Replaces the values of all variables of the program itself.</param>");
        Writer.Line("/// <exception cref=\"global::ElixirMl.Schemas.ValidationException\">A value is not allowed or a constraint is broken; all problems are listed.</exception>");
        Writer.Line($"public {Self} With(Configuration configuration) => (({Programs}.IProgram<{Self}>)this).With({_state}.WithValues(configuration.ToValues()));").Line();
        new SpaceEmitter(Writer, _model.Variables, _model.Constraints).Emit(_declared);
        new ActiveValuesEmitter(Writer, _model.Variables, SpaceExpression).Emit(_activeType);
        new ConfigurationEmitter(Writer, _model.Shell.Name, _model.Variables, SpaceExpression).Emit();
    }
}
