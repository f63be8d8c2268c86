using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Programs;

/// <summary>Turns a <c>[Program]</c> type into its model.</summary>
internal static class ProgramParser
{
    internal static ProgramModel? Parse(AnnotatedSymbol annotated, CancellationToken cancellationToken)
    {
        if (annotated.Symbol is not INamedTypeSymbol type)
        {
            return null;
        }

        var problems = new List<string>();
        var predictors = new List<PredictorModel>();
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (property.Find(KnownNames.PredictorAttribute) is { } attribute && IsPartial(property, problems))
            {
                AddIfAny(predictors, ParsePredictor(property, attribute, annotated.Semantics, problems, cancellationToken));
            }
        }

        var (variables, constraints) = VariablesParser.Parse(type, cancellationToken);
        return new ProgramModel
        {
            Shell = TypeShell.Of(type),
            Predictors = predictors.ToValueList(),
            Variables = variables,
            Constraints = constraints,
            Construction = ConstructionParser.Parse(type, cancellationToken),
            TakenNames = type.GetMembers().Select(static member => member.Name).Distinct().ToValueList(),
            Problems = problems.ToValueList(),
        };
    }

    private static PredictorModel? ParsePredictor(IPropertySymbol property, AttributeData attribute, SemanticModel semantics, List<string> problems, CancellationToken cancellationToken)
    {
        if (PredictorTypes.Resolve(property, semantics, cancellationToken) is not { } type)
        {
            problems.Add(
                $"Property '{property.Name}' is a [Predictor], but its type '{property.Type.ToDisplayString()}' is neither the predictor of a [Signature] type nor a [Program]. " +
                "For a signature 'Route' the predictor is called 'RoutePredictor'.");
            return null;
        }

        return new PredictorModel
        {
            Name = property.Name,
            Identifier = CSharpText.Escape(property.Name),
            Accessibility = SymbolNames.Accessibility(property.DeclaredAccessibility),
            Type = type.Name,
            IsProgram = type.IsProgram,
            Settings = string.Join(", ", Settings(attribute)),
        };
    }

    private static IEnumerable<string> Settings(AttributeData attribute)
    {
        foreach (var name in new[] { "Strategy", "Adapter" })
        {
            if (attribute.GetNamed(name)?.Value is INamedTypeSymbol type)
            {
                yield return $"{name} = new {type.ToDisplayString(SymbolNames.Full)}()";
            }
        }

        if (attribute.GetNamed("Temperature")?.Value is double temperature && !double.IsNaN(temperature))
        {
            yield return $"Temperature = {CSharpText.Literal(temperature)}";
        }
    }

    internal static bool IsPartial(IPropertySymbol property, List<string> problems)
    {
        var isPartial = property.DeclaringSyntaxReferences.Any(static reference =>
            reference.GetSyntax() is PropertyDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
        if (!isPartial || property.SetMethod is not null)
        {
            problems.Add($"Property '{property.Name}' must be partial and only have a getter: 'public partial … {property.Name} {{ get; }}'.");
        }

        return isPartial && property.SetMethod is null;
    }

    private static void AddIfAny<T>(List<T> list, T? item)
        where T : class
    {
        if (item is not null)
        {
            list.Add(item);
        }
    }
}
