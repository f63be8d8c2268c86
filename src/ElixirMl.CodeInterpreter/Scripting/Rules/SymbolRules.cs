using System.Text;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Scripting.Rules;

/// <summary>Says whether a program may use what a name or an operation in it means.</summary>
/// <param name="isOwn">Whether a symbol is declared by the program itself, or put there for it.</param>
internal sealed class SymbolRules(Func<ISymbol, bool> isOwn)
{
    /// <returns>The part that is not allowed; <see langword="null"/> when all of it is.</returns>
    public string? Violation(ISymbol? symbol) => symbol switch
    {
        null or ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ILabelSymbol or INamespaceSymbol or IDiscardSymbol => null,
        IAliasSymbol alias => Violation(alias.Target),
        ITypeSymbol type => OfType(type),
        IMethodSymbol method => OfMethod(method),
        IPropertySymbol property => OfMember(property, property.Parameters, property.Type),
        IFieldSymbol field => OfField(field),
        _ => symbol.ToDisplayString(),
    };

    private string? OfType(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol or IErrorTypeSymbol => null,
        IArrayTypeSymbol array => OfType(array.ElementType),
        INamedTypeSymbol named => OfNamed(named),
        _ => type.ToDisplayString(),
    };

    private string? OfNamed(INamedTypeSymbol type)
    {
        if (type.IsAnonymousType)
        {
            return null;
        }

        var isKnown = isOwn(type.OriginalDefinition) || AllowList.Sources.HasType(MetadataName(type));
        return isKnown ? type.TypeArguments.Select(OfType).FirstOrDefault(static violation => violation is not null) : type.ToDisplayString();
    }

    private string? OfMethod(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.BuiltinOperator)
        {
            return null;
        }

        var called = method.ReducedFrom ?? method;
        return OfMember(called, called.Parameters, called.ReturnType) ?? called.TypeArguments.Select(OfType).FirstOrDefault(static violation => violation is not null);
    }

    private string? OfField(IFieldSymbol field) =>
        field.ContainingType is { IsTupleType: true } or { TypeKind: TypeKind.Enum } ? OfType(field.ContainingType) : OfMember(field, [], field.Type);

    private string? OfMember(ISymbol member, IEnumerable<IParameterSymbol> parameters, ITypeSymbol result)
    {
        if (member.ContainingType is not { } owner || owner.IsAnonymousType || (owner.TypeKind == TypeKind.Delegate && isOwn(owner.OriginalDefinition)))
        {
            return null;
        }

        if (isOwn(owner.OriginalDefinition))
        {
            return IsImplicitContract(member) ? member.ToDisplayString() : null;
        }

        var original = member.OriginalDefinition;
        var isAllowed = AllowList.Sources.HasMember(MetadataName(owner), original.MetadataName, parameters.Select(static parameter => parameter.Type.MetadataName));
        return isAllowed
            ? OfType(owner) ?? parameters.Select(static parameter => parameter.Type).Append(result).Select(OfType).FirstOrDefault(static violation => violation is not null)
            : $"{owner.ToDisplayString()}.{member.Name}";
    }

    // Every record brings one; it would hand out a type.
    private static bool IsImplicitContract(ISymbol member) => member.Name == "EqualityContract";

    private static string MetadataName(INamedTypeSymbol type)
    {
        var original = type.OriginalDefinition;
        var name = new StringBuilder(original.MetadataName);
        for (var outer = original.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name.Insert(0, '+').Insert(0, outer.MetadataName);
        }

        return original.ContainingNamespace is { IsGlobalNamespace: false } space ? name.Insert(0, '.').Insert(0, space.ToDisplayString()).ToString() : name.ToString();
    }
}
