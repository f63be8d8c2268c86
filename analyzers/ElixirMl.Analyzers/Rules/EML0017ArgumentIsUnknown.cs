using ElixirMl.Generators.Roslyn;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A named argument of an attribute is misspelt; the compiler says so too, but knows no cure.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0017ArgumentIsUnknown() : Rule(Descriptor, KnownNames.SchemaAttribute, KnownNames.SignatureAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0017";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "An attribute has the arguments it is given",
        "[{0}] has no '{1}': write '{2}'",
        Categories.Schemas,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSyntaxNodeAction(Check, SyntaxKind.AttributeArgument);

    private void Check(SyntaxNodeAnalysisContext context)
    {
        if (context.Node is AttributeArgumentSyntax { NameEquals.Name.Identifier: var name, Parent.Parent: AttributeSyntax attribute }
            && AttributeType(attribute, context) is { } type
            && !type.GetMembers(name.ValueText).Any()
            && NearestName.Of(name.ValueText, Settable(type)) is { } nearest)
        {
            context.ReportDiagnostic(At(name.GetLocation(), Facts.Of(Facts.Replacement, nearest), attribute.Name.ToString(), name.ValueText, nearest));
        }
    }

    private static INamedTypeSymbol? AttributeType(AttributeSyntax attribute, SyntaxNodeAnalysisContext context)
    {
        // While an argument is wrong the constructor may not be resolved, but its type is a candidate.
        var info = context.SemanticModel.GetSymbolInfo(attribute, context.CancellationToken);
        var type = info.Symbol?.ContainingType ?? info.CandidateSymbols.FirstOrDefault()?.ContainingType ?? context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type as INamedTypeSymbol;
        return type is { ContainingNamespace: { Name: "ElixirMl", ContainingNamespace.IsGlobalNamespace: true } } ? type : null;
    }

    private static IEnumerable<string> Settable(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IPropertySymbol>().Where(static property => property.SetMethod is { DeclaredAccessibility: Accessibility.Public }).Select(static property => property.Name);
}
