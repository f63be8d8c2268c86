using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Analyzers;

/// <summary>Where a finding is shown.</summary>
internal static class Places
{
    /// <summary>The name of the member; of an inherited one, the name of the type that inherits it, which is what the reader is looking at.</summary>
    internal static Location? OfMember(INamedTypeSymbol type, ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, type) && OfName(member) is { } own ? own : OfName(type);

    /// <summary>The first declared name of a symbol; null when no source declares it.</summary>
    internal static Location? OfName(ISymbol symbol) => symbol.Locations.FirstOrDefault(static location => location.IsInSource);

    /// <summary>The attribute as written; null when it stands in another assembly.</summary>
    internal static Location? OfAttribute(AttributeData attribute, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();

    /// <summary>The attribute as written, else the type that inherits the member which bears it.</summary>
    internal static Location? OfAttribute(INamedTypeSymbol type, ISymbol member, AttributeData attribute, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, type) ? OfAttribute(attribute, cancellationToken) : OfName(type);

    /// <summary>A positional argument as written, else the attribute.</summary>
    internal static Location? OfArgument(INamedTypeSymbol type, ISymbol member, AttributeData attribute, int position, CancellationToken cancellationToken) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, type) ? OfArgument(attribute, position, cancellationToken) : OfName(type);

    /// <summary>A positional argument as written, else the attribute.</summary>
    internal static Location? OfArgument(AttributeData attribute, int position, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: var arguments } && arguments.Count > position
            ? arguments[position].Expression.GetLocation()
            : OfAttribute(attribute, cancellationToken);

    /// <summary>A named argument as written, else the attribute.</summary>
    internal static Location? OfArgument(AttributeData attribute, string name, CancellationToken cancellationToken) =>
        Written(attribute, name, cancellationToken)?.GetLocation() ?? OfAttribute(attribute, cancellationToken);

    /// <summary>The value of a named argument as written, else the attribute.</summary>
    internal static Location? OfValue(AttributeData attribute, string name, CancellationToken cancellationToken) =>
        Written(attribute, name, cancellationToken)?.Expression.GetLocation() ?? OfAttribute(attribute, cancellationToken);

    /// <summary>The initializer as written, else the member.</summary>
    internal static Location? OfInitializer(INamedTypeSymbol type, IPropertySymbol property) =>
        SymbolEqualityComparer.Default.Equals(property.ContainingType, type) && InitializerParser.Find(property) is { } initializer
            ? initializer.GetLocation()
            : OfMember(type, property);

    private static AttributeArgumentSyntax? Written(AttributeData attribute, string name, CancellationToken cancellationToken) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);
}
