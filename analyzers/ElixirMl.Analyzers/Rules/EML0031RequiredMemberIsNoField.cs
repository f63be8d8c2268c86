using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A required member is no field, so that generated code cannot give it a value.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0031RequiredMemberIsNoField() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0031";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "What C# requires is a field",
        "'{0}' is required but no field of '{1}', so generated code leaves it empty: {2}",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var isSignature = type.Find(KnownNames.SignatureAttribute) is not null;
        foreach (var member in MemberParser.LeftOut(type, MemberParser.Fields(type).Select(static field => field.Name)))
        {
            var advice = isSignature ? "mark it with [Input] or [Output], or remove 'required'" : "make it a public property, or remove 'required'";
            context.ReportDiagnostic(At(Places.OfMember(type, member), Facts.Of(Facts.Attribute, isSignature && member is IPropertySymbol ? "" : null), member.Name, type.Name, advice));
        }
    }
}
