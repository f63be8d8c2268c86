using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace ElixirMl.Analyzers.Rules;

/// <summary>A program blocks its thread until a task is done.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3009AsyncIsBlocked() : CodeRule(Descriptor, OperationKind.Invocation, OperationKind.PropertyReference)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3009";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A program waits without blocking",
        "'{0}' blocks a thread of '{1}' until the task is done, which deadlocks or starves many runs at once: await the task",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol program, OperationAnalysisContext context)
    {
        if (Blocking(context.Operation) is var (name, task) && !IsDone(task, context.Operation))
        {
            context.ReportDiagnostic(At(context.Operation.Syntax.GetLocation(), name, program.Name));
        }
    }

    private static (string Name, IOperation? Task)? Blocking(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Result", Instance: { } task } when IsTask(task.Type) => (".Result", task),
        IInvocationOperation { TargetMethod: { Name: "Wait", IsStatic: false }, Instance: { } task } when IsTask(task.Type) => (".Wait()", task),
        IInvocationOperation { TargetMethod: { Name: "WaitAll" or "WaitAny", IsStatic: true, ContainingType: { } type } method } when IsTask(type) => ($"Task.{method.Name}", null),
        IInvocationOperation { TargetMethod.Name: "GetResult", Instance: IInvocationOperation { TargetMethod.Name: "GetAwaiter", Instance: { } task } } when IsTask(task.Type) => (".GetAwaiter().GetResult()", task),
        _ => null,
    };

    private static bool IsTask(ITypeSymbol? type) => type is not null && ToolShapes.IsTask(type);

    // After 'await Task.WhenAll(first, second)' the result of a variable is there.
    private static bool IsDone(IOperation? task, IOperation operation) =>
        task is ILocalReferenceOperation { Local.Name: var name }
        && operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
        && member.DescendantNodes().OfType<AwaitExpressionSyntax>().Any(before =>
            before.SpanStart < operation.Syntax.SpanStart && before.DescendantNodes().OfType<IdentifierNameSyntax>().Any(awaited => awaited.Identifier.ValueText == name));
}
