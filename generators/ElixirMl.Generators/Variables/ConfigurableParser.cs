using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Turns a type with <c>[Variable]</c> properties into its model.</summary>
internal static class ConfigurableParser
{
    /// <summary>The model of the type around a property; null unless it is the first variable of a type that is no program, so that each type is parsed once.</summary>
    internal static ConfigurableModel? Parse(AnnotatedSymbol annotated, CancellationToken cancellationToken)
    {
        if (annotated.Symbol is not IPropertySymbol { ContainingType: { } type } property || type.Find(KnownNames.ProgramAttribute) is not null)
        {
            return null;
        }

        var first = Parts.Variables(type).First();
        if (!SymbolEqualityComparer.Default.Equals(first, property))
        {
            return null;
        }

        if (!CanHaveVariables(type))
        {
            return null;
        }

        var (variables, constraints) = VariablesParser.Parse(type, cancellationToken);
        return new ConfigurableModel
        {
            Shell = TypeShell.Of(type),
            HasOtherPart = type.Find(KnownNames.SignatureAttribute) is not null || type.Find(KnownNames.SchemaAttribute) is not null,
            Variables = variables,
            Constraints = constraints,
            TakenNames = type.GetMembers().Select(static member => member.Name).Distinct().ToValueList(),
        };
    }

    /// <summary>Whether a type is a class of which there are instances: the others cannot be copied with another configuration. The configuration needs its name.</summary>
    internal static bool CanHaveVariables(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsStatic: false } && type.GetMembers("Configuration").IsEmpty;
}
