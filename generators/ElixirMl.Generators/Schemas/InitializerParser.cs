using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Schemas;

/// <summary>Reads the default value of a property from its initializer.</summary>
internal static class InitializerParser
{
    /// <summary>The initializer, or null when the property has none.</summary>
    internal static InitializerModel? Parse(IPropertySymbol property) => Find(property) is { } value ? Read(property, value) : null;

    /// <summary>The initializer as written, or null when the property has none in source.</summary>
    internal static ExpressionSyntax? Find(IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            switch (reference.GetSyntax())
            {
                case PropertyDeclarationSyntax { Initializer.Value: var value }:
                    return value;
                case ParameterSyntax { Default.Value: var value }:
                    return value;
            }
        }

        return null;
    }

    private static InitializerModel? Read(IPropertySymbol property, ExpressionSyntax value)
    {
        switch (value)
        {
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                // "= null!" and "= default!" silence the compiler; they are not defaults anybody means.
                return null;
            case CollectionExpressionSyntax { Elements.Count: 0 }:
                return new InitializerModel("[]", property.Type is INamedTypeSymbol { TypeArguments.Length: 2 } ? "{}" : "[]");
            case LiteralExpressionSyntax literal:
                return FromConstant(property, literal.Token.Value);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax literal }:
                return FromNumber(property, "-" + literal.Token.ValueText);
            case MemberAccessExpressionSyntax member when Underlying(property.Type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } type:
                return FromEnum(type, member.Name.Identifier.ValueText);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } when property.Type.SpecialType == SpecialType.System_String:
                return new InitializerModel("\"\"", "\"\"", "");
            default:
                return new InitializerModel(null, null);
        }
    }

    private static InitializerModel? FromConstant(IPropertySymbol property, object? value) => value switch
    {
        null => new InitializerModel("null", "null"),
        string text when property.Type.SpecialType == SpecialType.System_String => new InitializerModel(CSharpText.Literal(text), JsonText.Quote(text), text),
        bool flag when Underlying(property.Type).SpecialType == SpecialType.System_Boolean => new InitializerModel(CSharpText.Literal(flag), CSharpText.Literal(flag)),
        int or uint or long or ulong or double or float or decimal => FromNumber(property, ((IFormattable)value).ToString(null, System.Globalization.CultureInfo.InvariantCulture)),
        _ => new InitializerModel(null, null),
    };

    private static InitializerModel FromNumber(IPropertySymbol property, string text)
    {
        var suffix = Underlying(property.Type).SpecialType switch
        {
            SpecialType.System_Single => "F",
            SpecialType.System_Double => "D",
            SpecialType.System_Decimal => "M",
            SpecialType.System_Int64 => "L",
            SpecialType.System_UInt64 => "UL",
            SpecialType.System_UInt32 => "U",
            SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 => "",
            _ => null,
        };
        return suffix is null ? new InitializerModel(null, null) : new InitializerModel(text + suffix, text);
    }

    private static InitializerModel FromEnum(INamedTypeSymbol type, string member)
    {
        if (type.GetMembers(member).OfType<IFieldSymbol>().FirstOrDefault() is not { } symbol)
        {
            return new InitializerModel(null, null);
        }

        var name = symbol.Find("System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute")?.GetString(0) ?? symbol.Name;
        return new InitializerModel($"{type.ToDisplayString(SymbolNames.Full)}.{CSharpText.Escape(member)}", JsonText.Quote(name));
    }

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
