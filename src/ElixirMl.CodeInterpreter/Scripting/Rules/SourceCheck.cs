using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ElixirMl.Scripting.Rules;

/// <summary>Holds the source of a program to the allow-list: every name, every expression and what the language calls by itself.</summary>
internal sealed class SourceCheck(SemanticModel model, SymbolRules rules)
{
    private readonly List<string> _violations = [];
    private readonly HashSet<(int Line, string What)> _seen = [];

    /// <returns>One sentence per violation, with its line.</returns>
    public static IReadOnlyList<string> Violations(SemanticModel model, SymbolRules rules)
    {
        var check = new SourceCheck(model, rules);
        foreach (var node in model.SyntaxTree.GetRoot().DescendantNodes())
        {
            check.CheckNode(node);
        }

        return check._violations;
    }

    private void CheckNode(SyntaxNode node)
    {
        if (SyntaxRules.Violation(node) is { } syntax)
        {
            Refuse(node, syntax);
            return;
        }

        switch (node)
        {
            case SimpleNameSyntax name:
                CheckSymbol(node, model.GetSymbolInfo(name));
                break;
            case CommonForEachStatementSyntax loop:
                CheckLoop(loop);
                break;
            case AttributeSyntax attribute:
                CheckSymbol(node, model.GetSymbolInfo(attribute));
                break;
            case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.SimpleAssignmentExpression):
                CheckDeconstruction(node, model.GetDeconstructionInfo(assignment));
                break;
            case QueryClauseSyntax clause:
                CheckSymbol(node, model.GetQueryClauseInfo(clause).OperationInfo);
                break;
        }

        if (model.GetOperation(node) is { Parent: null } root)
        {
            foreach (var operation in root.DescendantsAndSelf())
            {
                CheckOperation(operation);
            }
        }
    }

    private void CheckLoop(CommonForEachStatementSyntax loop)
    {
        var info = model.GetForEachStatementInfo(loop);
        Check(loop, info.GetEnumeratorMethod);
        Check(loop, info.MoveNextMethod);
        Check(loop, info.CurrentProperty);
        Check(loop, info.DisposeMethod);
        Check(loop, info.ElementType);
        Check(loop, info.ElementConversion.MethodSymbol);
        Check(loop, info.CurrentConversion.MethodSymbol);
    }

    private void CheckDeconstruction(SyntaxNode node, DeconstructionInfo info)
    {
        Check(node, info.Method);
        Check(node, info.Conversion?.MethodSymbol);
        foreach (var nested in info.Nested)
        {
            CheckDeconstruction(node, nested);
        }
    }

    private void CheckOperation(IOperation operation)
    {
        Check(operation.Syntax, operation.Type);
        foreach (var symbol in OperationSymbols.Of(operation))
        {
            Check(operation.Syntax, symbol);
        }

        if (operation is IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation)
        {
            Refuse(operation.Syntax, "`dynamic`");
        }
    }

    private void CheckSymbol(SyntaxNode node, SymbolInfo info)
    {
        Check(node, info.Symbol);
        foreach (var candidate in info.Symbol is null ? info.CandidateSymbols : [])
        {
            Check(node, candidate);
        }
    }

    private void Check(SyntaxNode node, ISymbol? symbol)
    {
        if (rules.Violation(symbol) is { } violation)
        {
            Refuse(node, $"`{violation}`");
        }
    }

    private void Refuse(SyntaxNode node, string what)
    {
        var line = node.GetLocation().GetMappedLineSpan().StartLinePosition.Line + 1;
        if (_seen.Add((line, what)))
        {
            _violations.Add($"line {line}: {what} is not allowed.");
        }
    }
}
