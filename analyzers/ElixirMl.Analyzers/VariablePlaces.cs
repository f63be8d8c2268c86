using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Analyzers;

/// <summary>Where a mistake in a variable is shown: as near as its attribute tells.</summary>
internal static class VariablePlaces
{
    internal static Location? Of(VariableFault fault, CancellationToken cancellationToken)
    {
        if (fault.Attribute is null)
        {
            return Places.OfName(fault.Symbol);
        }

        return fault.Attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax attribute
            ? (Find(attribute, fault.Place) ?? attribute).GetLocation()
            : Places.OfName(fault.Symbol);
    }

    /// <summary>A named argument as written, name and value.</summary>
    internal static Location? OfSetting(AttributeData attribute, string setting, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) is AttributeSyntax { ArgumentList.Arguments: var arguments } && arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == setting) is { } named
            ? named.GetLocation()
            : Places.OfAttribute(attribute, cancellationToken);

    private static SyntaxNode? Find(AttributeSyntax attribute, FaultPlace? place)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        if (place is null)
        {
            return null;
        }

        if (place.Name is null)
        {
            return arguments.Where(static argument => argument.NameEquals is null).Skip(place.Index).FirstOrDefault()?.Expression;
        }

        var named = arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == place.Name)?.Expression;
        return place.Index < 0 ? named : Elements(named).Skip(place.Index).FirstOrDefault() ?? named;
    }

    private static IEnumerable<SyntaxNode> Elements(ExpressionSyntax? list) => list switch
    {
        CollectionExpressionSyntax collection => collection.Elements.Select(static element => element is ExpressionElementSyntax one ? one.Expression : (SyntaxNode)element),
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        _ => [],
    };
}
