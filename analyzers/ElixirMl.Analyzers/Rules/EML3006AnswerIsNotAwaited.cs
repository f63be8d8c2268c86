using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ElixirMl.Analyzers.Rules;

/// <summary>Nobody waits for an answer.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3006AnswerIsNotAwaited() : Rule(Descriptor, KnownNames.ProgramAttribute, KnownNames.SignatureAttribute)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3006";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "An answer is awaited",
        "Nobody awaits the answer of '{0}', so its errors are lost and it may come after all is over: await it",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Start(CompilationStartAnalysisContext context) => context.RegisterOperationAction(Check, OperationKind.Invocation);

    private void Check(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (Calls.AsksModel(call) && PlaceIfDropped(call, context.ContainingSymbol) is { } place)
        {
            context.ReportDiagnostic(At(place, Calls.NameOf(call)));
        }
    }

    private static Location? PlaceIfDropped(IInvocationOperation call, ISymbol member) => call.Parent switch
    {
        // In an async function the compiler says it itself: CS4014.
        IExpressionStatementOperation => Calls.FunctionAround(call, member)?.IsAsync == true ? null : call.Syntax.GetLocation(),
        ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } assignment => assignment.Syntax.GetLocation(),
        _ => null,
    };
}
