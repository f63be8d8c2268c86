using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>The type of a variable's values and how they become <c>VariableValue</c>s and come back.</summary>
/// <param name="Kind">What the values are.</param>
/// <param name="Symbol">The type without nullability.</param>
internal sealed record ValueType(ValueKind Kind, ITypeSymbol Symbol)
{
    internal const string Namespace = "global::ElixirMl.Variables";

    internal string Name { get; } = Symbol.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolNames.Full);

    internal INamedTypeSymbol? Enumeration => Kind == ValueKind.Enumeration ? (INamedTypeSymbol)Symbol : null;

    /// <summary>Expression that reads the <c>VariableValue</c> <c>{0}</c>.</summary>
    internal string Read => Kind switch
    {
        ValueKind.Real => Cast(SpecialType.System_Double) + "{0}.AsReal()",
        ValueKind.Integer => Cast(SpecialType.System_Int64) + "{0}.AsInteger()",
        ValueKind.Text => "{0}.AsText()",
        ValueKind.Boolean => "{0}.AsBoolean()",
        _ => $"{{0}}.AsEnum<{Name}>()",
    };

    /// <summary>Expression that makes a <c>VariableValue</c> of <c>{0}</c>.</summary>
    internal string Write => Kind switch
    {
        ValueKind.Real => $"{Namespace}.VariableValue.FromReal((double){{0}})",
        ValueKind.Integer => $"{Namespace}.VariableValue.FromInteger({{0}})",
        ValueKind.Text => $"{Namespace}.VariableValue.FromText({{0}})",
        ValueKind.Boolean => $"{Namespace}.VariableValue.FromBoolean({{0}})",
        _ => $"{Namespace}.VariableValue.FromEnum({{0}})",
    };

    internal static ValueType? Of(ITypeSymbol type)
    {
        var symbol = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;
        return symbol.SpecialType switch
        {
            SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal => new(ValueKind.Real, symbol),
            SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 => new(ValueKind.Integer, symbol),
            SpecialType.System_String => new(ValueKind.Text, symbol),
            SpecialType.System_Boolean => new(ValueKind.Boolean, symbol),
            _ => symbol.TypeKind == TypeKind.Enum ? new(ValueKind.Enumeration, symbol) : null,
        };
    }

    /// <summary>C# of a value of this type from its canonical text.</summary>
    internal string Literal(string text) => Kind switch
    {
        ValueKind.Real => Cast(SpecialType.System_Double) + text,
        ValueKind.Integer => Symbol.SpecialType == SpecialType.System_Int32 ? text : Cast(SpecialType.System_Int64) + text,
        ValueKind.Text => CSharpText.Literal(text),
        ValueKind.Enumeration => $"{Name}.{CSharpText.Escape(text)}",
        _ => text,
    };

    private string Cast(SpecialType natural) => Symbol.SpecialType == natural ? "" : $"({Name})";
}
