using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A field is required and has a default besides.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0022RequiredHasDefault() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0022";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A required field has no default",
        "'{0}' is required, so its default {1} is never used: remove the default, or {2}",
        Categories.Schemas,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (MemberParser.IsDeclaredRequired(property)
            && InitializerParser.Parse(property) is { } initializer
            && InitializerParser.Find(property) is { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax } } written
            && (property.IsRequired || initializer.Json is not ("\"\"" or "[]" or "{}")))
        {
            context.ReportDiagnostic(At(Places.OfInitializer(type, property), property.Name, written.ToString(), property.IsRequired ? "'required'" : "[Required]"));
        }
    }
}
