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

        var first = type.GetMembers().OfType<IPropertySymbol>().First(static candidate => candidate.Find(KnownNames.VariableAttribute) is not null);
        if (!SymbolEqualityComparer.Default.Equals(first, property))
        {
            return null;
        }

        var problems = new List<string>();
        var (variables, constraints) = VariablesParser.Parse(type, problems, cancellationToken);
        if (type.TypeKind != TypeKind.Class || type.IsStatic)
        {
            problems.Add("Only a class that is not static can have [Variable] properties.");
        }

        return new ConfigurableModel
        {
            Shell = TypeShell.Of(type),
            HasOtherPart = type.Find(KnownNames.SignatureAttribute) is not null || type.Find(KnownNames.SchemaAttribute) is not null,
            Variables = variables,
            Constraints = constraints,
            TakenNames = type.GetMembers().Select(static member => member.Name).Distinct().ToValueList(),
            Problems = problems.ToValueList(),
        };
    }
}
