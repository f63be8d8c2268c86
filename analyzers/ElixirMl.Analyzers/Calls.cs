using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ElixirMl.Analyzers;

/// <summary>Calls as rules see them.</summary>
internal static class Calls
{
    /// <summary>The function around an operation: a lambda, a local function or the member itself.</summary>
    internal static IMethodSymbol? FunctionAround(IOperation operation, ISymbol member)
    {
        for (var around = operation.Parent; around is not null; around = around.Parent)
        {
            switch (around)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation local:
                    return local.Symbol;
            }
        }

        return member as IMethodSymbol;
    }

    /// <summary>Whether a predictor or a program is asked for something that comes later.</summary>
    internal static bool AsksModel(IInvocationOperation call) =>
        call.Type is { } type && ToolShapes.IsTask(type) && ReceiverOf(call) is { } receiver && (PredictorTypes.IsPredictor(receiver) || PredictorTypes.IsProgram(receiver));

    /// <summary>What is asked, as written: the name of the member, else of the method.</summary>
    internal static string NameOf(IInvocationOperation call) => call.Instance switch
    {
        IPropertyReferenceOperation property => property.Property.Name,
        ILocalReferenceOperation local => local.Local.Name,
        IParameterReferenceOperation parameter => parameter.Parameter.Name,
        _ => call.TargetMethod.Name,
    };

    internal static bool IsToken(ITypeSymbol type) => type is INamedTypeSymbol named && named.HasFullName(KnownNames.CancellationToken);

    private static ITypeSymbol? ReceiverOf(IInvocationOperation call) =>
        call.Instance?.Type ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? Unconverted(call.Arguments[0].Value).Type : null);

    private static IOperation Unconverted(IOperation operation) => operation is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : operation;
}
