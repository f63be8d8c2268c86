using System.Globalization;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>The default of a field is a value that its schema does not know.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML0006DefaultIsNoValue() : FieldRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML0006";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A default is a value of its type",
        "The default '{0}' of '{1}' cannot be written as JSON of type '{2}': choose one that can",
        Categories.Schemas,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private protected override void Check(INamedTypeSymbol type, IPropertySymbol property, SymbolAnalysisContext context)
    {
        var written = InitializerParser.Find(property);
        var fieldType = UnderlyingType(property.Type);
        if (written is not null && (IsNotFinite(written, fieldType) || IsUndeclared(written, fieldType)))
        {
            context.ReportDiagnostic(At(Places.OfInitializer(type, property), written.ToString(), property.Name, fieldType.Name));
        }
    }

    private static ITypeSymbol UnderlyingType(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static bool IsNotFinite(ExpressionSyntax written, ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Double or SpecialType.System_Single
        && written is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "NaN" or "PositiveInfinity" or "NegativeInfinity" };

    private static bool IsUndeclared(ExpressionSyntax written, ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Enum)
        {
            return false;
        }

        object? number = written switch
        {
            CastExpressionSyntax { Expression: LiteralExpressionSyntax literal } => literal.Token.Value,
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression } or DefaultExpressionSyntax => 0,
            LiteralExpressionSyntax { Token.Value: int zero } => zero,
            _ => null,
        };
        return number is IFormattable wanted && !type.GetMembers().OfType<IFieldSymbol>().Any(member => member.HasConstantValue && Text(member.ConstantValue) == Text(wanted));
    }

    private static string Text(object? number) => Convert.ToString(number, CultureInfo.InvariantCulture);
}
