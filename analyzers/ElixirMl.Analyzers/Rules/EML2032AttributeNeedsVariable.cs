using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>An attribute of variables where there is none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2032AttributeNeedsVariable() : Rule(Descriptor, KnownNames.VariableAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2032";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "Conditions, cases, options and constraints belong to variables",
        "[{0}] on '{1}' is read by nobody, because {2}: add [Variable] or remove it",
        Categories.Variables,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private static readonly string[] OfVariables = [KnownNames.WhenAttribute, KnownNames.CaseAttribute, KnownNames.OptionAttribute];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.Property, SymbolKind.Method);

    private void Check(SymbolAnalysisContext context)
    {
        if (context.Symbol is IPropertySymbol property && property.Find(KnownNames.VariableAttribute) is null)
        {
            foreach (var attribute in OfVariables.SelectMany(name => property.FindAll(name)))
            {
                context.ReportDiagnostic(At(Places.OfAttribute(attribute, context.CancellationToken), ConstraintChecks.NameOf(attribute), property.Name, "the property is no variable"));
            }
        }
        else if (context.Symbol is IMethodSymbol method && method.Find(KnownNames.ConstraintAttribute) is { } constraint && !Parts.Variables(method.ContainingType).Any())
        {
            context.ReportDiagnostic(At(Places.OfAttribute(constraint, context.CancellationToken), "Constraint", method.Name, $"'{method.ContainingType.Name}' has no variables"));
        }
    }
}
