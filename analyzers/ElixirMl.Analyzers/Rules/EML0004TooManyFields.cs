using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A schema has more fields than a read can keep track of.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0004TooManyFields() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0004";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A schema has at most 256 fields",
        "'{0}' has {1} fields, but a schema holds at most {2}: group some of them in another [Schema] type",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var count = MemberParser.Fields(type).Count();
        if (count > MemberParser.MostFields)
        {
            context.ReportDiagnostic(At(Places.OfName(type), type.Name, count, MemberParser.MostFields));
        }
    }
}
