using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A program fixes an option that an optimizer is meant to choose.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3008OptionOverridesVariable() : CodeRule(Descriptor, OperationKind.SimpleAssignment)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3008";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "What may be optimized is not fixed in code",
        "'{0}' is fixed here for every call, and a caller wins over every configuration, so optimizing '{0}' has no effect: remove it, or give a [Variable] of '{1}'",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private static readonly string[] Variables = ["Model", "Adapter", "Strategy", "Temperature", "MaxTokens", "DemoCount"];

    private protected override void Check(INamedTypeSymbol program, OperationAnalysisContext context)
    {
        if (context.Operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { ContainingType: { } settings } property }, Parent: IObjectOrCollectionInitializerOperation } assignment
            && settings.HasFullName(KnownNames.PredictorSettings)
            && Array.IndexOf(Variables, property.Name) >= 0
            && IsFixed(assignment.Value))
        {
            context.ReportDiagnostic(At(assignment.Syntax.GetLocation(), property.Name, program.Name));
        }
    }

    private static bool IsFixed(IOperation value) => value switch
    {
        { ConstantValue: { HasValue: true, Value: var constant } } => constant is not null,
        IConversionOperation conversion => IsFixed(conversion.Operand),
        IObjectCreationOperation creation => creation.Arguments.All(static argument => argument.ArgumentKind == ArgumentKind.DefaultValue || IsFixed(argument.Value)),
        IMemberReferenceOperation { Instance: null } => true,
        _ => false,
    };
}
