using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Reads all variables and constraints of a type.</summary>
internal static class VariablesParser
{
    // The generated configuration needs these names for itself.
    private static readonly string[] Reserved = ["ToValues", "From", "EqualityContract", "Configuration"];

    internal static (ValueList<VariableModel> Variables, ValueList<ConstraintModel> Constraints) Parse(INamedTypeSymbol type, List<string> problems, CancellationToken cancellationToken)
    {
        var parsed = new List<VariableModel>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (property.Find(KnownNames.VariableAttribute) is not null && IsPartial(property, problems) && VariableParser.Parse(property, problems) is { } variable)
            {
                parsed.Add(variable);
            }
        }

        problems.AddRange(parsed.Where(static variable => Reserved.Contains(variable.Name)).Select(static variable => $"Variable '{variable.Name}': the generated configuration needs this name. Rename the property."));
        if (parsed.Count > 0 && type.GetMembers("Configuration").Length > 0)
        {
            problems.Add("Its member 'Configuration' has the name of the generated configuration. Rename the member.");
        }

        var computed = new ComputedParser(type, parsed, problems);
        var variables = parsed.Select(variable => variable.Kind == VariableKind.Computed ? computed.Complete(variable) : variable).OfType<VariableModel>().ToValueList();
        var constraints = ConstraintMethodParser.Parse(type, parsed, problems);
        if (problems.Count == 0)
        {
            problems.AddRange(SpaceFaults.Of(type.Name, variables));
        }

        return (variables, constraints);
    }

    private static bool IsPartial(IPropertySymbol property, List<string> problems)
    {
        if (ProgramShapes.IsPartialGetter(property))
        {
            return true;
        }

        problems.Add($"Property '{property.Name}' must be partial and only have a getter: 'public partial … {property.Name} {{ get; }}'.");
        return false;
    }
}
