using ElixirMl.Generators.Programs;
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

        var properties = type.GetMembers().OfType<IPropertySymbol>().Where(static candidate => candidate.Find(KnownNames.VariableAttribute) is not null).ToArray();
        if (!SymbolEqualityComparer.Default.Equals(properties[0], property))
        {
            return null;
        }

        var problems = new List<string>();
        var variables = new List<VariableModel>();
        foreach (var candidate in properties)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ProgramParser.IsPartial(candidate, problems) && VariableParser.Parse(candidate, problems) is { } variable)
            {
                variables.Add(variable);
            }
        }

        if (type.TypeKind != TypeKind.Class || type.IsStatic)
        {
            problems.Add("Only a class that is not static can have [Variable] properties.");
        }

        return new ConfigurableModel
        {
            Shell = TypeShell.Of(type),
            Variables = variables.ToValueList(),
            Constraints = ConstraintMethodParser.Parse(type, variables, problems),
            TakenNames = type.GetMembers().Select(static member => member.Name).Distinct().ToValueList(),
            Problems = problems.ToValueList(),
        };
    }
}
