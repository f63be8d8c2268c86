using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Members are marked as fields or rules of a type that is neither schema nor signature.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0027TypeIsNotMarked() : Rule(Descriptor, KnownNames.SchemaAttribute, KnownNames.SignatureAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0027";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A type with marked members is marked itself",
        "'{0}' has a member with [{1}] but is no {2} itself, so nothing is generated: add [{2}]",
        Categories.Schemas,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private static readonly string[] Sides = [KnownNames.InputAttribute, KnownNames.OutputAttribute];

    private static readonly string[] Others = [KnownNames.FieldAttribute, KnownNames.RuleAttribute, KnownNames.TransformAttribute];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.NamedType);

    private void Check(SymbolAnalysisContext context)
    {
        // Whoever derives from an abstract class may be marked.
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || type.IsAbstract || NestedTypes.IsSchema(type))
        {
            return;
        }

        if (FirstMarked(type, Sides) is { } side)
        {
            context.ReportDiagnostic(At(Places.OfName(type), Facts.Of(Facts.Attribute, "Signature"), type.Name, side, "Signature"));
        }
        else if (FirstMarked(type, Others) is { } other)
        {
            context.ReportDiagnostic(At(Places.OfName(type), Facts.Of(Facts.Attribute, "Schema"), type.Name, other, "Schema"));
        }
    }

    private static string? FirstMarked(INamedTypeSymbol type, string[] attributes) => type.GetMembers()
        .SelectMany(member => attributes.Select(attribute => member.Find(attribute)))
        .OfType<AttributeData>()
        .Select(ConstraintChecks.NameOf)
        .FirstOrDefault();
}
