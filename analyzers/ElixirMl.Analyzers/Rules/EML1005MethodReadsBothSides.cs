using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Generators.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A rule or transform of a signature reads both sides.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML1005MethodReadsBothSides() : TypeRule(Descriptor, KnownNames.SignatureAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML1005";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A rule of a signature reads one side",
        "'{0}' reads inputs and outputs of '{1}', which are read apart, so it never runs: read one side, or check both in the metric",
        Categories.Signatures,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var sides = MemberParser.Sides(type);
        var fields = MemberParser.Fields(type).ToArray();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (IsOurs(method) && (MethodShapes.TakesWhole(method, type) || ReadsBoth(method, fields, sides)))
            {
                context.ReportDiagnostic(At(Places.OfName(method), method.Name, type.Name));
            }
        }
    }

    private static bool IsOurs(IMethodSymbol method) =>
        (method.Find(KnownNames.RuleAttribute) is not null && MethodShapes.IsRule(method))
        || (method.Find(KnownNames.TransformAttribute) is not null && MethodShapes.IsTransform(method));

    private static bool ReadsBoth(IMethodSymbol method, IPropertySymbol[] fields, SignatureSides sides) =>
        MethodShapes.FieldsOf(method, fields) is { } read
        && read.Any(field => sides.Inputs.Contains(field.Name))
        && read.Any(field => sides.Outputs.Contains(field.Name));
}
