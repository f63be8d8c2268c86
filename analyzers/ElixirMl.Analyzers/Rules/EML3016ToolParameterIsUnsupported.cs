using ElixirMl.Generators.Schemas;
using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A parameter of a tool has a type that no model can give.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3016ToolParameterIsUnsupported() : ToolRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3016";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A parameter of a tool has a type that schemas know",
        "Parameter '{0}' of tool '{1}' {2}, so a model cannot give it: {3}",
        Categories.Programs,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(IMethodSymbol method, AttributeData attribute, SymbolAnalysisContext context)
    {
        var values = new ValueParser(context.CancellationToken);
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.TypeKind is TypeKind.Error or TypeKind.TypeParameter || ToolShapes.IsSupported(parameter, values))
            {
                continue;
            }

            var isReference = parameter.RefKind != RefKind.None;
            context.ReportDiagnostic(At(
                Places.OfName(parameter) ?? Places.OfName(method),
                parameter.Name,
                method.Name,
                isReference ? "is passed by reference" : $"has type '{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}', which no schema supports",
                isReference ? "pass a value and return what changes" : "use text, numbers, dates, enumerations, lists or a [Schema] type, or give it to the object that has the tool"));
        }
    }
}
