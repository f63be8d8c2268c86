using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Generators.Variables;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Instructions speak of a field that does not exist.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML1004InstructionsNameUnknownField() : TypeRule(Descriptor, KnownNames.SignatureAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML1004";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Instructions name fields that exist",
        "The instructions of '{0}' name '{1}', which is no field: write '{2}'",
        Categories.Signatures,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var fields = MemberParser.Fields(type).SelectMany(static field => new[] { MemberParser.JsonNameOf(field), field.Name });
        var names = fields.Concat(Parts.Variables(type).Select(static variable => variable.Name)).Distinct(StringComparer.Ordinal).ToArray();
        if (type.Find(KnownNames.SignatureAttribute) is not { } attribute || attribute.GetString(0) is null || Places.OfArgument(attribute, 0, context.CancellationToken) is not { SourceTree: { } tree } place)
        {
            return;
        }

        // The text as written has the positions a reader sees; a name holds no escapes.
        var written = tree.GetText(context.CancellationToken).ToString(place.SourceSpan);
        foreach (var mention in Mentions.In(written))
        {
            var word = written.Substring(mention.Start, mention.Length);
            if (!names.Contains(word, StringComparer.OrdinalIgnoreCase) && NearestName.Of(word, names) is { } nearest)
            {
                var location = Location.Create(tree, new TextSpan(place.SourceSpan.Start + mention.Start, mention.Length));
                context.ReportDiagnostic(At(location, Facts.Of(Facts.Replacement, nearest), type.Name, word, nearest));
            }
        }
    }
}
