using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>Writes the class that holds the values which are active in one instance, each in a field.</summary>
internal sealed class ActiveValuesEmitter(SourceWriter writer, ValueList<VariableModel> variables, string space)
{
    private const string Base = "global::ElixirMl.Generated.ActiveConfiguration";
    private const string Values = "global::ElixirMl.Variables.VariableConfiguration";
    private const string Services = "global::System.IServiceProvider?";

    private static readonly HashSet<string> Inherited = new(StringComparer.Ordinal) { "Values", "Services", "Module", "ModuleIfActive", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize" };

    internal void Emit(string name)
    {
        writer.Open($"private sealed class {name} : {Base}");
        writer.Open($"internal {name}({Values} values, {Services} services)", $": base({space}, values, services)");
        foreach (var (variable, index) in variables.Where(HasField).Select(static (variable, index) => (variable, index)))
        {
            writer.Line($"this.{Field(variable)} = {Value(variable, $"value{CSharpText.Literal(index)}")};");
        }

        writer.Close();
        foreach (var variable in variables.Where(HasField))
        {
            writer.Line().Line($"internal readonly {variable.PropertyType} {Field(variable)};");
        }

        writer.Close().Line();
    }

    /// <summary>The properties of the user's type; each reads one field.</summary>
    /// <param name="active">Expression of the active values.</param>
    internal void EmitProperties(string active)
    {
        foreach (var variable in variables)
        {
            if (variable.Kind == VariableKind.Broken)
            {
                var message = $"Variable '{variable.Name}' is declared wrongly: the compiler says how.";
                writer.Line($"{variable.Accessibility} partial {variable.PropertyType} {variable.Identifier} => throw new global::System.InvalidOperationException({CSharpText.Literal(message)});").Line();
                continue;
            }

            var method = variable.IsNullable ? "ModuleIfActive" : "Module";
            var read = variable.Kind == VariableKind.Module ? $"{method}<{variable.PropertyType.TrimEnd('?')}>({CSharpText.Literal(variable.Name)})" : Field(variable);
            writer.Line($"{variable.Accessibility} partial {variable.PropertyType} {variable.Identifier} => {active}.{read};").Line();
        }
    }

    // What the base class calls by the same name must stay visible.
    private static string Field(VariableModel variable) => Inherited.Contains(variable.Name) ? $"{variable.Name}OfVariable" : variable.Identifier;

    private static bool HasField(VariableModel variable) => variable.Kind is not (VariableKind.Module or VariableKind.Broken);

    private static string Value(VariableModel variable, string local)
    {
        if (variable.Kind == VariableKind.Bundle)
        {
            var values = $"values.Scope({CSharpText.Literal(variable.Name)})";
            return variable.IsNullable
                ? $"{values} is {{ Count: > 0 }} {local} ? new {variable.ValueType}().With({local}, services) : null"
                : $"new {variable.ValueType}().With({values}, services)";
        }

        return variable.ReadOr("values", local, variable.IsNullable ? $"({variable.PropertyType})null" : variable.DefaultLiteral);
    }
}
