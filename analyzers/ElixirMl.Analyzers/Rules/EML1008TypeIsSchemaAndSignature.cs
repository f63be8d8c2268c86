using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A type is marked twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML1008TypeIsSchemaAndSignature() : TypeRule(Descriptor, KnownNames.SignatureAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML1008";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A type is a schema or a signature",
        "[Schema] on '{0}' has no effect, because it is a [Signature], which is a schema already: remove it",
        Categories.Signatures,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        if (type.Find(KnownNames.SchemaAttribute) is { } schema)
        {
            context.ReportDiagnostic(At(Places.OfAttribute(schema, context.CancellationToken), type.Name));
        }
    }
}
