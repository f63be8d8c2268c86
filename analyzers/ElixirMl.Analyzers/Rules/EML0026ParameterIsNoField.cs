using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A rule or transform has a parameter that is no field.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0026ParameterIsNoField() : SchemaRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0026";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A parameter of a rule names a field",
        "Parameter '{0}' of '{1}' is no field of '{2}', so the method never runs: {3}",
        Categories.Schemas,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, SymbolAnalysisContext context)
    {
        var fields = MemberParser.Fields(type).ToArray();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            var isOurs = (method.Find(KnownNames.RuleAttribute) is not null && MethodShapes.IsRule(method))
                || (method.Find(KnownNames.TransformAttribute) is not null && MethodShapes.IsTransform(method));
            if (isOurs && !MethodShapes.TakesWhole(method, type))
            {
                Check(method, fields, context);
            }
        }
    }

    private void Check(IMethodSymbol method, IPropertySymbol[] fields, SymbolAnalysisContext context)
    {
        foreach (var parameter in method.Parameters)
        {
            if (!Array.Exists(fields, field => MethodShapes.Reads(parameter, field)))
            {
                var nearest = NearestName.Of(parameter.Name, Candidates(method, parameter, fields));
                context.ReportDiagnostic(At(Places.OfName(parameter), Facts.Of(Facts.Replacement, nearest), parameter.Name, method.Name, method.ContainingType.Name, Advice(parameter, fields, nearest)));
            }
        }
    }

    private static IEnumerable<string> Candidates(IMethodSymbol method, IParameterSymbol parameter, IPropertySymbol[] fields) => fields
        .Where(field => SymbolEqualityComparer.Default.Equals(field.Type, parameter.Type))
        .Select(static field => CSharpText.CamelCase(field.Name))
        .Where(name => !method.Parameters.Any(other => other.Name == name));

    private static string Advice(IParameterSymbol parameter, IPropertySymbol[] fields, string? nearest) =>
        Array.Find(fields, field => MethodShapes.Names(parameter, field)) is { } field
            ? $"give it the type '{field.Type.ToDisplayString()}'"
            : nearest is not null ? $"write '{nearest}'" : "give it the name of a property in camel case and its type";
}
