using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Reads all variables and constraints of a type.</summary>
internal static class VariablesParser
{
    // The generated configuration needs these names for itself.
    private static readonly string[] Reserved = ["ToValues", "From", "EqualityContract", "Configuration"];

    // Every predictor has these, and those of its signature stand beside them.
    private static readonly string[] OfPredictors = ["Model", "Adapter", "Strategy", "Temperature", "MaxTokens", "DemoCount"];

    /// <summary>What can be emitted; generators have no use for the faults.</summary>
    internal static (ValueList<VariableModel> Variables, ValueList<ConstraintModel> Constraints) Parse(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        Parse(type, new Faults(), cancellationToken);

    internal static (ValueList<VariableModel> Variables, ValueList<ConstraintModel> Constraints) Parse(INamedTypeSymbol type, Faults faults, CancellationToken cancellationToken)
    {
        var parsed = new List<ParsedVariable>();
        foreach (var property in Parts.Variables(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (PartialProperties.IsCompletable(property))
            {
                parsed.Add(Named(VariableParser.Parse(property, faults), faults));
            }
            else
            {
                faults.Add(FaultKind.PropertyIsNotPartial, property, $"Variable '{property.Name}' must be partial, of an instance and have a getter only, so that its value can be generated: write 'public partial {property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)} {property.Name}' with 'get;' alone");
            }
        }

        CheckPaths(type, parsed, faults);
        var computed = new ComputedParser(type, new(type, parsed), faults);
        var variables = new VariableSet(type, [.. parsed.Select(computed.Complete)]);
        var constraints = ConstraintMethodParser.Parse(type, variables, faults);
        new SpaceFaults(type, variables, faults).Find();
        return (variables.Own.Select(static variable => variable.Model).ToValueList(), constraints);
    }

    private static ParsedVariable Named(ParsedVariable variable, Faults faults)
    {
        if (!Reserved.Contains(variable.Model.Name))
        {
            return variable;
        }

        faults.Add(FaultKind.NameIsTaken, variable.Property, $"Variable '{variable.Model.Name}': the generated configuration needs this name, so rename the property");
        return variable with { Model = variable.Model with { Kind = VariableKind.Broken } };
    }

    private static void CheckPaths(INamedTypeSymbol type, List<ParsedVariable> variables, Faults faults)
    {
        if (variables.Count > 0 && type.GetMembers("Configuration").FirstOrDefault(IsForeign) is { } member)
        {
            faults.Add(FaultKind.NameIsTaken, member, $"Member '{type.Name}.Configuration' has the name of the generated configuration, so rename it");
        }

        var isSignature = type.Find(KnownNames.SignatureAttribute) is not null;
        foreach (var variable in variables)
        {
            if (isSignature && OfPredictors.Contains(variable.Model.Name))
            {
                faults.Add(FaultKind.NameIsTaken, variable.Property, $"Variable '{variable.Model.Name}' of the signature '{type.Name}': every predictor has a variable of this name, so rename the property");
            }

            if (variable.Model.Parts.FirstOrDefault(part => part.Property != variable.Model.Name && variables.Any(other => other.Model.Name == part.Property)) is { } part)
            {
                faults.Add(FaultKind.NameIsTaken, variable.Property, $"Variable '{variable.Model.Name}': the configuration of its part {part.Prefix} would be called '{part.Property}' as another variable is, so rename one");
            }
        }
    }

    // Rules see the generated configuration too; it is no stranger.
    private static bool IsForeign(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Find(KnownNames.VariableAttribute) is null,
        INamedTypeSymbol { IsRecord: true } configuration => configuration.GetMembers("ToValues").IsEmpty,
        _ => true,
    };
}
