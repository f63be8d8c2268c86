using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A type with a generated half, or one around it, lacks <c>partial</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0001TypeIsNotPartial() : Rule(Descriptor, [.. Attributes, .. MemberAttributes])
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0001";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A type with a generated half is partial",
        "'{0}' is not partial, so the generated half {1} has no place: add 'partial'",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private static readonly string[] Attributes = [KnownNames.SchemaAttribute, KnownNames.SignatureAttribute, KnownNames.ProgramAttribute];

    private static readonly string[] MemberAttributes = [KnownNames.VariableAttribute, KnownNames.ToolAttribute];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (FirstAnnotated(type) is not { } annotated)
        {
            return;
        }

        foreach (var declaration in Partiality.Closed(type, context.CancellationToken))
        {
            var half = SymbolEqualityComparer.Default.Equals(type, annotated) ? "of it" : $"of '{annotated.Name}' inside";
            context.ReportDiagnostic(At(declaration.Identifier.GetLocation(), type.Name, half));
        }
    }

    /// <summary>The type itself, or the first type within, that something is generated for.</summary>
    private static INamedTypeSymbol? FirstAnnotated(INamedTypeSymbol type) =>
        IsAnnotated(type) ? type : type.GetTypeMembers().Select(FirstAnnotated).FirstOrDefault(static found => found is not null);

    private static bool IsAnnotated(INamedTypeSymbol type) =>
        Array.Exists(Attributes, attribute => type.Find(attribute) is not null)
        || type.GetMembers().Any(static member => member is IPropertySymbol or IMethodSymbol && Array.Exists(MemberAttributes, attribute => member.Find(attribute) is not null));
}
