using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Programs;

/// <summary>Finds out which predictor a property's type names.</summary>
/// <remarks>A predictor of the same project does not exist yet while generators run; its signature does, and tells its full name.</remarks>
internal static class PredictorTypes
{
    internal const string Suffix = "Predictor";

    /// <summary>The full name of what a property holds and whether it is a program; null when it is neither.</summary>
    internal static (string Name, bool IsProgram)? Resolve(IPropertySymbol property, PredictorShape shape, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (shape.Element is INamedTypeSymbol { TypeKind: not TypeKind.Error } known)
        {
            return IsProgram(known) ? (known.ToDisplayString(SymbolNames.Full), true)
                : IsPredictor(known) ? (known.ToDisplayString(SymbolNames.Full), false)
                : null;
        }

        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax syntax && ElementSyntax(syntax.Type, shape.Collection) is { } element && FromSignature(element, semantics) is { } name)
            {
                return (name, false);
            }
        }

        return null;
    }

    internal static bool IsProgram(ITypeSymbol? type) => type?.Find(KnownNames.ProgramAttribute) is not null;

    /// <summary>Whether a type that exists already derives from the base class of all predictors.</summary>
    internal static bool IsPredictor(ITypeSymbol? type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (current is { MetadataName: "Predictor`2" } && current.ContainingNamespace.ToDisplayString() == "ElixirMl.Predictors")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type, or one it is made of, does not exist yet.</summary>
    internal static bool IsUnknown(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => IsUnknown(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnknown),
        _ => false,
    };

    private static TypeSyntax? ElementSyntax(TypeSyntax type, CollectionKind collection) => (collection, type) switch
    {
        (CollectionKind.None, _) => type,
        (CollectionKind.Array, ArrayTypeSyntax array) => array.ElementType,
        (_, QualifiedNameSyntax qualified) => ElementSyntax(qualified.Right, collection),
        (_, AliasQualifiedNameSyntax alias) => ElementSyntax(alias.Name, collection),
        (_, GenericNameSyntax generic) => generic.TypeArgumentList.Arguments.Last(),
        _ => null,
    };

    private static string? FromSignature(TypeSyntax predictor, SemanticModel semantics)
    {
        // Parts of the type may stand in other files than the one the attribute was found in.
        var model = semantics.SyntaxTree == predictor.SyntaxTree ? semantics : null;
        if (model is null || SignatureSyntax(predictor) is not { } syntax)
        {
            return null;
        }

        var type = model.GetSpeculativeTypeInfo(predictor.SpanStart, syntax, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
        return type is INamedTypeSymbol signature && signature.Find(KnownNames.SignatureAttribute) is not null ? NameOf(signature) : null;
    }

    private static TypeSyntax? SignatureSyntax(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified when SignatureSyntax(qualified.Right) is SimpleNameSyntax right => qualified.WithRight(right),
        AliasQualifiedNameSyntax alias when SignatureSyntax(alias.Name) is SimpleNameSyntax name => alias.WithName(name),
        SimpleNameSyntax simple when simple.Identifier.ValueText is { } name && name.EndsWith(Suffix, StringComparison.Ordinal) && name.Length > Suffix.Length =>
            simple.WithIdentifier(SyntaxFactory.Identifier(name.Substring(0, name.Length - Suffix.Length))),
        _ => null,
    };

    private static string NameOf(INamedTypeSymbol signature)
    {
        var arguments = signature.TypeArguments.Length == 0 ? "" : $"<{string.Join(", ", signature.TypeArguments.Select(static argument => argument.ToDisplayString(SymbolNames.Full)))}>";
        var scope = signature.ContainingType?.ToDisplayString(SymbolNames.Full)
            ?? (signature.ContainingNamespace.IsGlobalNamespace ? null : "global::" + signature.ContainingNamespace.ToDisplayString(SymbolNames.Escaped));
        return (scope is null ? "global::" : scope + ".") + signature.Name + Suffix + arguments;
    }
}
