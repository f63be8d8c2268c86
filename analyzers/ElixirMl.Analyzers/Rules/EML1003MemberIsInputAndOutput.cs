using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>One member is marked for both sides.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML1003MemberIsInputAndOutput() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML1003";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A member is on one side of a signature",
        "'{0}' is both [Input] and [Output], and counts as an input only: keep one",
        Categories.Signatures,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        if (MemberParser.IsInput(property) && MemberParser.IsOutput(property))
        {
            context.ReportDiagnostic(At(Places.OfMember(type, property), property.Name));
        }
    }
}
