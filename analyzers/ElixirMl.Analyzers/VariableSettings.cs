using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>Which settings of <c>[Variable]</c>, <c>[Case]</c> and <c>[Option]</c> mean something where they stand.</summary>
internal static class VariableSettings
{
    private static readonly string[] Always = ["Description", "Hints", "DependsOn", "Name"];
    private static readonly string[] OfRange = ["Default", "Step", "Scale", "PowerOfTwo", "Mean", "Deviation", "Minimum", "Maximum"];
    private static readonly string[] OfChoice = ["Default", "Weights", "IsOrdered", "AllowsCustomValues", "Choices"];
    private static readonly string[] OfComputed = ["Compute", "Check"];
    private static readonly string[] OfPart = ["Capabilities", "CostFactor", "LatencyFactor", "Weight"];
    private static readonly string[] OnlyDefault = ["Default"];

    /// <summary>The settings that are given but never read, with what the attribute declares.</summary>
    internal static IEnumerable<(string Setting, string Kind)> Idle(IPropertySymbol property, AttributeData attribute)
    {
        var (kind, read) = Kind(property, attribute);
        return attribute.NamedArguments.Select(static pair => pair.Key).Where(name => read is not null && !read.Contains(name) && !Always.Contains(name)).Select(name => (name, kind));
    }

    private static (string Kind, string[]? Read) Kind(IPropertySymbol property, AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "CaseAttribute" => attribute.GetNamed("Choices") is null ? ("a range", OfRange) : ("a choice", OfChoice),
        "OptionAttribute" => OfOption(property, attribute),
        _ => OfVariable(property, attribute),
    };

    private static (string Kind, string[]? Read) OfOption(IPropertySymbol property, AttributeData option) =>
        HybridParser.ChoiceOf(property.Type) is null ? ("an implementation", OfPart)
        : option.ConstructorArguments.Length == 3 ? ("a range", OfRange)
        : option.Arguments(1).Count > 0 ? ("a choice", OfChoice)
        : ("an option without a value", []);

    private static (string Kind, string[]? Read) OfVariable(IPropertySymbol property, AttributeData attribute)
    {
        var arguments = attribute.Arguments();
        return arguments.Count switch
        {
            > 0 when arguments.All(static argument => argument.Kind == TypedConstantKind.Type) => ("a module", OnlyDefault),
            2 when attribute.ConstructorArguments.Length == 2 => ("a range", OfRange),
            > 0 => ("a choice", OfChoice),
            _ when attribute.GetNamed("Compute") is not null => ("a computed value", OfComputed),
            _ when HybridParser.ChoiceOf(property.Type) is not null => ("a hybrid", OnlyDefault),
            _ when property.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } type && Parts.HasVariables(type) => ("a bundle", []),
            _ when Generators.Variables.ValueType.Of(property.Type) is { Kind: ValueKind.Boolean or ValueKind.Enumeration } => ("a choice", OfChoice),
            _ => ("", null),
        };
    }
}
