using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A schema or signature has no constructor without parameters, or is abstract or static.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0028TypeCannotBeCreated() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0028";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Generated code can create the type",
        "'{0}' {1}, but generated code creates its values without arguments: {2}",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (type.IsStatic || type.IsAbstract)
        {
            context.ReportDiagnostic(At(Places.OfName(type), type.Name, type.IsStatic ? "is static" : "is abstract", type.IsStatic ? "remove 'static'" : "mark the types that derive from it instead"));
        }
        else if (!Creation.IsPossible(type))
        {
            var advice = type.IsRecord ? "declare its fields as properties with 'required' and 'init', not as parameters" : "add a constructor without parameters";
            context.ReportDiagnostic(At(Places.OfName(type), type.Name, "has no constructor without parameters", advice));
        }
    }
}
