using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A text that models read looks like a key or a password.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0018SecretInText() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0018";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "No secret stands in a text",
        "The text of [{0}] on '{1}' looks like {2}, and such texts go to models and into assemblies: keep secrets in configuration",
        Categories.Schemas,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        foreach (var symbol in type.GetMembers().Prepend<ISymbol>(type))
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (Texts(attribute).Select(Secrets.Find).FirstOrDefault(static kind => kind is not null) is { } kind)
                {
                    context.ReportDiagnostic(At(Places.OfAttribute(attribute, context.CancellationToken), ConstraintChecks.NameOf(attribute), symbol.Name, kind));
                }
            }
        }
    }

    private static IEnumerable<string> Texts(AttributeData attribute) => attribute.ConstructorArguments
        .Concat(attribute.NamedArguments.Select(static pair => pair.Value))
        .SelectMany(static argument => argument.Kind == TypedConstantKind.Array && !argument.IsNull ? argument.Values : [argument])
        .Where(static argument => argument.Kind == TypedConstantKind.Primitive)
        .Select(static argument => argument.Value)
        .OfType<string>();
}
