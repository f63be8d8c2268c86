using ElixirMl.Generators.Roslyn;

namespace ElixirMl.Generators.Variables;

/// <summary>Writes the generated half of a class with <c>[Variable]</c> properties.</summary>
internal sealed class ConfigurableEmitter
{
    private const string Configurable = "global::ElixirMl.Variables.IConfigurable";
    private const string Space = "global::ElixirMl.Variables.VariableSpace";
    private const string Values = "global::ElixirMl.Variables.VariableConfiguration";

    private readonly ConfigurableModel _model;
    private readonly GeneratedFile _file;
    private readonly NameAllocator _names;
    private readonly string _declared;
    private readonly string _activeType;
    private readonly string _active;

    private ConfigurableEmitter(ConfigurableModel model)
    {
        _model = model;
        _file = new GeneratedFile(model.Shell);
        _names = new NameAllocator(model.TakenNames.Concat([model.Shell.Name, "Configuration"]));
        _declared = _names.Private("DeclaredVariables");
        _activeType = _names.Private("ActiveValues");
        _active = _names.Private("_active");
    }

    private SourceWriter Writer => _file.Writer;

    private string Self => _model.Shell.FullName;

    private string SpaceExpression => _declared + ".Space";

    internal static string Emit(ConfigurableModel model)
    {
        var emitter = new ConfigurableEmitter(model);
        emitter._file.Open($"{Configurable}<{emitter.Self}>", model.HasOtherPart ? "" : null);
        emitter.EmitMembers();
        return emitter._file.Close();
    }

    private void EmitMembers()
    {
        var active = new ActiveValuesEmitter(Writer, _model.Variables, SpaceExpression);
        _file.EmitPublic(_names, "Variables", "The variables of this type with their constraints.", $"public static {Space} Variables => {SpaceExpression};");
        Writer.Line($"static {Space} {Configurable}<{Self}>.Variables => {SpaceExpression};").Line();
        Writer.Line($"private {_activeType} {_active} = new({_declared}.Defaults, null);").Line();
        active.EmitProperties(_active);
        _file.EmitPublic(_names, "Active", "The configuration that is active in this instance.", $"public Configuration Active => Configuration.From({_active}.Values);");
        EmitWith();
        new SpaceEmitter(Writer, _model.Variables, _model.Constraints).Emit(_declared);
        active.Emit(_activeType);
        new ConfigurationEmitter(Writer, _model.Shell.Name, _model.Variables, SpaceExpression).Emit();
    }

    private void EmitWith()
    {
        Writer.Line("/// <summary>A copy in which a configuration is active; this instance stays as it is.</summary>");
        Writer.Line("/// <param name=\"configuration\">Values of all variables.</param>");
        Writer.Line("/// <exception cref=\"global::ElixirMl.Schemas.ValidationException\">A value is not allowed or a constraint is broken; all problems are listed.</exception>");
        Writer.Line($"public {Self} With(Configuration configuration) => With(configuration.ToValues());").Line();
        Writer.Line("/// <summary>A copy in which a configuration is active; this instance stays as it is.</summary>");
        Writer.Line("/// <param name=\"values\">Values by name; variables it leaves out get their defaults.</param>");
        Writer.Line("/// <param name=\"services\">Makes the modules that variables choose; those of this instance when null.</param>");
        Writer.Line("/// <exception cref=\"global::ElixirMl.Schemas.ValidationException\">A name is unknown, a value is not allowed or a constraint is broken; all problems are listed.</exception>");
        Writer.Open($"public {Self} With({Values} values, global::System.IServiceProvider? services = null)");
        Writer.Line($"{SpaceExpression}.Validate(values).ThrowIfInvalid();");
        Writer.Line($"var copy = ({Self})MemberwiseClone();");
        Writer.Line($"copy.{_active} = new({SpaceExpression}.Complete(values), services ?? {_active}.Services);");
        Writer.Line("return copy;");
        Writer.Close().Line();
    }
}
