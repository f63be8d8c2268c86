using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>What <c>[Rule]</c> and <c>[Transform]</c> methods must look like.</summary>
internal static class MethodShapes
{
    internal static bool IsRule(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, Parameters.IsEmpty: false } && AnswerOf(method) is not null;

    /// <summary>What a rule answers; null when it is nothing a rule may answer.</summary>
    internal static RuleAnswer? AnswerOf(IMethodSymbol method) => method.ReturnType switch
    {
        { SpecialType: SpecialType.System_Boolean } => RuleAnswer.Verdict,
        { SpecialType: SpecialType.System_String } => RuleAnswer.Message,
        var type when AreErrors(type) || type.AllInterfaces.Any(AreErrors) => RuleAnswer.Errors,
        _ => null,
    };

    internal static bool IsTransform(IMethodSymbol method) =>
        method is { IsStatic: true, IsGenericMethod: false, Parameters.Length: 1 } && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, method.ReturnType);

    /// <summary>What keeps generated code from calling a method of any shape, in words; null when nothing does.</summary>
    internal static string? Flaw(IMethodSymbol method) => !method.IsStatic ? "is not static" : method.IsGenericMethod ? "is generic" : null;

    private static bool AreErrors(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T } items && items.TypeArguments[0].ToDisplayString() == KnownNames.RuleError;

    /// <summary>Whether the only parameter is the whole value.</summary>
    internal static bool TakesWhole(IMethodSymbol method, INamedTypeSymbol type) =>
        method.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, type);

    /// <summary>Whether the parameter has the name of the field in camel case.</summary>
    internal static bool Names(IParameterSymbol parameter, IPropertySymbol field) => CSharpText.CamelCase(field.Name) == parameter.Name;

    /// <summary>Whether the parameter has name and type of the field.</summary>
    internal static bool Reads(IParameterSymbol parameter, IPropertySymbol field) =>
        Names(parameter, field) && parameter.RefKind is RefKind.None or RefKind.In && SymbolEqualityComparer.Default.Equals(parameter.Type, field.Type);

    /// <summary>The fields the parameters read, in their order; null when one reads none.</summary>
    internal static IReadOnlyList<IPropertySymbol>? FieldsOf(IMethodSymbol method, IReadOnlyCollection<IPropertySymbol> fields)
    {
        var read = method.Parameters.Select(parameter => fields.FirstOrDefault(field => Reads(parameter, field))).OfType<IPropertySymbol>().ToArray();
        return read.Length == method.Parameters.Length ? read : null;
    }
}
