using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A case of a union is left out, because it has no schema.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0029UnionCaseIsNoSchema() : Rule(Descriptor, KnownNames.SchemaAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0029";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Every case of a union is a schema",
        "'{0}' is a case of '{1}' but no [Schema], so it is neither written nor read: mark it with [Schema]",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private void Check(SymbolAnalysisContext context)
    {
        // A hierarchy without any schema is the business of another serializer.
        var type = (INamedTypeSymbol)context.Symbol;
        if (UnionCases.Of(type).Count == 0)
        {
            return;
        }

        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonDerivedTypeAttribute"
                && attribute.ConstructorArguments.Length > 0
                && attribute.ConstructorArguments[0].Value is INamedTypeSymbol { TypeKind: not TypeKind.Error } derived
                && derived.Find(KnownNames.SchemaAttribute) is null)
            {
                context.ReportDiagnostic(At(Places.OfAttribute(attribute, context.CancellationToken), derived.Name, type.Name));
            }
        }
    }
}
