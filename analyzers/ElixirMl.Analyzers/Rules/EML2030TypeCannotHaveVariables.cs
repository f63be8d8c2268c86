using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A type that cannot have variables.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2030TypeCannotHaveVariables() : Rule(Descriptor, KnownNames.VariableAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2030";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Variables belong to classes with instances",
        "'{0}' is {1}, so no configuration can become active in a copy of it: make it a class",
        Categories.Variables,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if ((type.TypeKind != TypeKind.Class || type.IsStatic) && Parts.Variables(type).Any())
        {
            context.ReportDiagnostic(At(Places.OfName(type), type.Name, type.IsStatic ? "static" : type.TypeKind == TypeKind.Interface ? "an interface" : "a struct"));
        }
    }
}
