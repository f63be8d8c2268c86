using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A setting of another kind of variable.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML2033SettingHasNoEffect() : Rule(Descriptor, KnownNames.VariableAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML2033";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A setting of a variable means something",
        "'{0}' has no effect on '{1}', because its [{2}] declares {3}: remove the setting",
        Categories.Variables,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private static readonly string[] Attributes = [KnownNames.VariableAttribute, KnownNames.CaseAttribute, KnownNames.OptionAttribute];

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterSymbolAction(Check, SymbolKind.Property);

    private void Check(SymbolAnalysisContext context)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (property.Find(KnownNames.VariableAttribute) is null)
        {
            return;
        }

        foreach (var attribute in Attributes.SelectMany(name => property.FindAll(name)))
        {
            foreach (var (setting, kind) in VariableSettings.Idle(property, attribute))
            {
                context.ReportDiagnostic(At(VariablePlaces.OfSetting(attribute, setting, context.CancellationToken), setting, property.Name, ConstraintChecks.NameOf(attribute), kind));
            }
        }
    }
}
