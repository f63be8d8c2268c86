using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>What every kind of variable can declare, as C# assignments.</summary>
internal static class VariableFacts
{
    private const string Namespace = "global::ElixirMl.Variables";

    internal static IEnumerable<string> Of(IPropertySymbol property, AttributeData attribute, string description, string? when)
    {
        if (description.Length > 0)
        {
            yield return $"Description = {CSharpText.Literal(description)}";
        }

        if (when is not null)
        {
            yield return $"When = {when}";
        }

        if (attribute.GetStrings("DependsOn") is { Count: > 0 } dependencies)
        {
            yield return $"DependsOn = [{string.Join(", ", dependencies.Select(CSharpText.Literal))}]";
        }

        if (attribute.GetNamed("Hints")?.Value is int hints and not 0)
        {
            yield return $"Hints = ({Namespace}.VariableHints){CSharpText.Literal(hints)}";
        }

        var entries = property.FindAll(KnownNames.MetadataAttribute).Select(Entry).Where(static entry => entry is not null).ToArray();
        if (entries.Length > 0)
        {
            yield return $"Metadata = [{string.Join(", ", entries)}]";
        }
    }

    private static string? Entry(AttributeData attribute)
    {
        var value = attribute.ConstructorArguments.Length == 2 ? attribute.ConstructorArguments[1] : default;
        var literal = value switch
        {
            { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol enumeration } => CSharpText.Literal(DomainParser.MemberOf(enumeration, value) ?? ""),
            { Kind: TypedConstantKind.Primitive, Value: string text } => CSharpText.Literal(text),
            { Kind: TypedConstantKind.Primitive, Value: bool flag } => CSharpText.Literal(flag),
            { Kind: TypedConstantKind.Primitive, Value: not null } => CSharpText.Literal(DomainParser.NumberOf(value)),
            _ => null,
        };
        return attribute.GetString(0) is { } key && literal is not null ? $"new({CSharpText.Literal(key)}, {literal})" : null;
    }
}
