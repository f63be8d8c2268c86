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

    /// <summary>The full name of the type and whether it is a program; null when the type is neither.</summary>
    internal static (string Name, bool IsProgram)? Resolve(IPropertySymbol property, SemanticModel semantics, CancellationToken cancellationToken)
    {
        if (property.Type is INamedTypeSymbol { TypeKind: not TypeKind.Error } known)
        {
            return IsProgram(known) ? (known.ToDisplayString(SymbolNames.Full), true)
                : IsPredictor(known) ? (known.ToDisplayString(SymbolNames.Full), false)
                : null;
        }

        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax syntax && FromSignature(syntax, semantics) is { } name)
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

    private static string? FromSignature(PropertyDeclarationSyntax property, SemanticModel semantics)
    {
        // Parts of the type may stand in other files than the one the attribute was found in.
        var model = semantics.SyntaxTree == property.SyntaxTree ? semantics : null;
        if (model is null || SignatureSyntax(property.Type) is not { } syntax)
        {
            return null;
        }

        var type = model.GetSpeculativeTypeInfo(property.Type.SpanStart, syntax, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;
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
