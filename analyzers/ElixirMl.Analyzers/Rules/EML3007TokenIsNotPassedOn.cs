using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A program has a cancellation token and does not hand it to its predictors.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3007TokenIsNotPassedOn() : CodeRule(Descriptor, OperationKind.Invocation)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3007";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A cancellation token is passed on",
        "'{0}' is asked without the cancellation token at hand, so it goes on after the caller has stopped: pass '{1}'",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol program, OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Calls.AsksModel(call)
            && call.Arguments.FirstOrDefault(static argument => argument is { ArgumentKind: ArgumentKind.DefaultValue, Parameter: { } parameter } && Calls.IsToken(parameter.Type)) is { Parameter.Name: var name }
            && Calls.FunctionAround(call, context.ContainingSymbol)?.Parameters.FirstOrDefault(static parameter => Calls.IsToken(parameter.Type)) is { Name: var token })
        {
            context.ReportDiagnostic(At(call.Syntax.GetLocation(), Facts.Of(Facts.Replacement, $"{name}: {token}"), Calls.NameOf(call), token));
        }
    }
}
