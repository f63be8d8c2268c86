using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ElixirMl.Scripting.Rules;

/// <summary>What an operation calls or touches, named in the source or not.</summary>
internal static class OperationSymbols
{
    public static IEnumerable<ISymbol?> Of(IOperation operation) => operation switch
    {
        IInvocationOperation call => [call.TargetMethod],
        IObjectCreationOperation creation => [creation.Constructor],
        IMemberReferenceOperation member => [member.Member],
        IConversionOperation conversion => [conversion.OperatorMethod],
        IBinaryOperation binary => [binary.OperatorMethod],
        IUnaryOperation unary => [unary.OperatorMethod],
        ICompoundAssignmentOperation compound => [compound.OperatorMethod, compound.InConversion.MethodSymbol, compound.OutConversion.MethodSymbol],
        IIncrementOrDecrementOperation step => [step.OperatorMethod],
        IRangeOperation range => [range.Method],
        IImplicitIndexerReferenceOperation index => [index.IndexerSymbol, index.LengthSymbol],
        IListPatternOperation list => [list.IndexerSymbol, list.LengthSymbol, list.NarrowedType],
        ISlicePatternOperation slice => [slice.SliceSymbol],
        IRecursivePatternOperation pattern => [pattern.DeconstructSymbol, pattern.MatchedType],
        IDeclarationPatternOperation pattern => [pattern.MatchedType],
        ITypePatternOperation pattern => [pattern.MatchedType],
        IIsTypeOperation test => [test.TypeOperand],
        ICollectionExpressionOperation collection => [collection.ConstructMethod],
        ISpreadOperation spread => [spread.ElementType],
        IWithOperation copy => [copy.CloneMethod],
        ICatchClauseOperation handler => [handler.ExceptionType],
        IVariableDeclaratorOperation variable => [variable.Symbol.Type],
        IDelegateCreationOperation creation => [creation.Type],
        _ => [],
    };
}
