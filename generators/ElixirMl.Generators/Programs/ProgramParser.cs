using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Programs;

/// <summary>Turns a <c>[Program]</c> type into its model.</summary>
internal static class ProgramParser
{
    internal static ProgramModel? Parse(AnnotatedSymbol annotated, CancellationToken cancellationToken)
    {
        if (annotated.Symbol is not INamedTypeSymbol { IsStatic: false } type || HasOtherHalf(type))
        {
            return null;
        }

        var predictors = new List<PredictorModel>();
        foreach (var (property, attribute) in ProgramShapes.Predictors(type))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (PartialProperties.IsCompletable(property) && ParsePredictor(property, attribute, annotated.Semantics, cancellationToken) is { } predictor)
            {
                predictors.Add(predictor);
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
        };
    }

    /// <summary>Whether the type is a schema too, whose generated half has the same file name.</summary>
    internal static bool HasOtherHalf(INamedTypeSymbol type) => type.Find(KnownNames.SchemaAttribute) is not null || type.Find(KnownNames.SignatureAttribute) is not null;

    private static PredictorModel? ParsePredictor(IPropertySymbol property, AttributeData attribute, SemanticModel semantics, CancellationToken cancellationToken)
    {
        var shape = PredictorShape.Of(property);
        var type = PredictorTypes.Resolve(property, shape, semantics, cancellationToken);
        if (type is null && PredictorTypes.IsUnknown(property.Type))
        {
            return null;
        }

        var isBroken = type is null
            || (type is { IsProgram: true } && !ProgramShapes.IsCreatable((INamedTypeSymbol)shape.Element, property.ContainingAssembly))
            || PredictorMembers.Flaw(shape, attribute) is not null;
        var element = type?.Name ?? shape.Element.ToDisplayString(SymbolNames.Full);
        return new PredictorModel
        {
            Name = property.Name,
            Identifier = CSharpText.Escape(property.Name),
            Accessibility = SymbolNames.Accessibility(property.DeclaredAccessibility),
            Type = element,
            PropertyType = shape.Around(element, static key => key.ToDisplayString(SymbolNames.Full)),
            Collection = shape.Collection,
            KeyType = shape.Key?.ToDisplayString(SymbolNames.Full) ?? "",
            Members = isBroken ? ValueList<MemberModel>.Empty : PredictorMembers.Of(property, shape, attribute),
            Kind = isBroken ? PredictorKind.Broken : type is { IsProgram: true } ? PredictorKind.Program : PredictorKind.Predictor,
            IsFrozen = attribute.GetNamed("Frozen")?.Value is true,
            Settings = string.Join(", ", Settings(attribute, property.ContainingAssembly)),
        };
    }

    private static IEnumerable<string> Settings(AttributeData attribute, IAssemblySymbol from)
    {
        foreach (var (name, contract) in ProgramShapes.Modules)
        {
            if (attribute.GetNamed(name)?.Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } type && ProgramShapes.Flaw(type, contract, from) is null)
            {
                yield return $"{name} = new {type.ToDisplayString(SymbolNames.Full)}()";
            }
        }

        if (attribute.GetNamed("Temperature")?.Value is double temperature && ProgramShapes.IsTemperature(temperature))
        {
            yield return $"Temperature = {CSharpText.Literal(temperature)}";
        }
    }
}
