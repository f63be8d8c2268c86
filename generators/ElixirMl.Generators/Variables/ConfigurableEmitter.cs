using ElixirMl.Generators.Roslyn;

namespace ElixirMl.Generators.Variables;

/// <summary>Writes the generated half of a class with <c>[Variable]</c> properties.</summary>
internal static class ConfigurableEmitter
{
    private const string Configurable = "global::ElixirMl.Variables.IConfigurable";
    private const string Space = "global::ElixirMl.Variables.VariableSpace";
    private const string Values = "global::ElixirMl.Variables.VariableConfiguration";

    internal static string Emit(ConfigurableModel model)
    {
        var self = model.Shell.FullName;
        var names = new NameAllocator(model.TakenNames.Concat([model.Shell.Name]));
        var variables = names.Private("_variables");
        var configuration = names.Private("_configuration");
        var file = new GeneratedFile(model.Shell);
        file.Open(model.Problems, model.Problems.Count > 0 ? "" : $"{Configurable}<{self}>");
        if (model.Problems.Count > 0)
        {
            return file.Close();
        }

        var writer = file.Writer;
        new SpaceEmitter(writer, model.Variables, model.Constraints, self).Emit(variables);
        writer.Line();
        file.EmitPublic(names, "Variables", "The variables of this type with their constraints.", $"public static {Space} Variables => {variables};");
        writer.Line($"static {Space} {Configurable}<{self}>.Variables => {variables};").Line();
        writer.Line($"private Configuration {configuration} = new();").Line();
        foreach (var variable in model.Variables)
        {
            EmitProperty(writer, names, variable, configuration, variables);
        }

        EmitWith(writer, self, configuration, variables);
        new ConfigurationEmitter(writer, model.Shell.Name, model.Variables, variables).Emit();
        return file.Close();
    }

    private static void EmitProperty(SourceWriter writer, NameAllocator names, VariableModel variable, string configuration, string variables)
    {
        if (!variable.IsModule)
        {
            writer.Line($"{variable.Accessibility} partial {variable.PropertyType} {variable.Identifier} => {configuration}.{variable.Identifier};").Line();
            return;
        }

        var holder = names.Private("_" + CSharpText.CamelCase(variable.Name));
        writer.Line($"private (Configuration? Owner, {variable.PropertyType}? Value) {holder};").Line();
        writer.Open($"{variable.Accessibility} partial {variable.PropertyType} {variable.Identifier}");
        writer.Open("get");
        writer.Block(
            $"if (!ReferenceEquals({holder}.Owner, {configuration}))",
            () => writer.Line($"{holder} = ({configuration}, global::ElixirMl.Generated.Modules.Make<{variable.PropertyType}>({variables}, {CSharpText.Literal(variable.Name)}, {configuration}.{variable.Identifier}));"));
        writer.Line($"return {holder}.Value!;");
        writer.Close().Close().Line();
    }

    private static void EmitWith(SourceWriter writer, string self, string configuration, string variables)
    {
        writer.Line("/// <summary>A copy in which a configuration is active; this instance stays as it is.</summary>");
        writer.Line("/// <param name=\"configuration\">Values of all variables.</param>");
        writer.Line("/// <exception cref=\"global::ElixirMl.Schemas.ValidationException\">A value is not allowed or a constraint is broken; all problems are listed.</exception>");
        writer.Line($"public {self} With(Configuration configuration) => With(configuration.ToValues());").Line();
        writer.Line("/// <summary>A copy in which a configuration is active; this instance stays as it is.</summary>");
        writer.Line("/// <param name=\"values\">Values by name; variables it leaves out get their defaults.</param>");
        writer.Line("/// <exception cref=\"global::ElixirMl.Schemas.ValidationException\">A name is unknown, a value is not allowed or a constraint is broken; all problems are listed.</exception>");
        writer.Open($"public {self} With({Values} values)");
        writer.Line($"{variables}.Validate(values).ThrowIfInvalid();");
        writer.Line($"var copy = ({self})MemberwiseClone();");
        writer.Line($"copy.{configuration} = Configuration.From({variables}.Complete(values));");
        writer.Line("return copy;");
        writer.Close().Line();
    }
}
