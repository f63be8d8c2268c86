using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Reads what <c>[When]</c> and <c>[Case]</c> say of other variables.</summary>
internal sealed class ConditionParser(IPropertySymbol property, Action<string> refuse)
{
    private const string Condition = "global::ElixirMl.Variables.Condition";

    private readonly List<TestModel> _tests = [];

    /// <summary>Everything that was compared so far.</summary>
    internal ValueList<TestModel> Tests => _tests.ToValueList();

    /// <summary>All <c>[When]</c> attributes together as C#; null when there is none.</summary>
    internal string? When()
    {
        var parts = property.FindAll(KnownNames.WhenAttribute).SelectMany(Parts).ToArray();
        return parts.Length == 0 ? null : string.Join(" & ", parts);
    }

    /// <summary>The condition of a <c>[Case]</c> as C#; null when it is incomplete.</summary>
    internal string? Of(AttributeData attribute) => Equality(attribute, "[Case]");

    private IEnumerable<string> Parts(AttributeData attribute)
    {
        var minimum = attribute.GetNamed("Minimum")?.Value as double? ?? double.NegativeInfinity;
        var maximum = attribute.GetNamed("Maximum")?.Value as double? ?? double.PositiveInfinity;
        var hasLimits = !double.IsInfinity(minimum) || !double.IsInfinity(maximum);
        if (hasLimits && attribute.GetString(0) is { } name)
        {
            _tests.Add(new(property.Name, name, ValueList<string>.Empty));
            yield return $"new {Condition}.Between({CSharpText.Literal(name)}, {CSharpText.Literal(minimum)}, {CSharpText.Literal(maximum)})";
        }

        if ((!hasLimits || attribute.Arguments(1).Count > 0) && Equality(attribute, "[When]") is { } equality)
        {
            yield return equality;
        }
    }

    private string? Equality(AttributeData attribute, string word)
    {
        if (attribute.GetString(0) is not { } name)
        {
            return null;
        }

        var values = attribute.Arguments(1);
        if (values.Count == 0)
        {
            refuse($"{word} compares '{name}' with nothing. Give values of it");
            return null;
        }

        var target = property.ContainingType.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
        var type = target is null ? null : ComparedType(target.Type);
        var texts = values.Select(value => Text(type, value)).ToArray();
        _tests.Add(new(property.Name, name, texts.Select(static text => text.Plain).ToValueList()));
        return $"{Condition}.When({CSharpText.Literal(name)}, {string.Join(", ", texts.Select(static text => text.Literal))})";
    }

    // A module is compared by the names of its types, a hybrid by its choice.
    private static ValueType? ComparedType(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [var choice] } hybrid && hybrid.OriginalDefinition.ToDisplayString() == KnownNames.HybridValue ? ValueType.Of(choice) : ValueType.Of(type);

    private static (string Plain, string Literal) Text(ValueType? type, TypedConstant constant)
    {
        if (constant is { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol module })
        {
            return (module.Name, CSharpText.Literal(module.Name));
        }

        if (constant is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol enumeration })
        {
            var member = DomainParser.MemberOf(enumeration, constant) ?? "";
            return (member, CSharpText.Literal(member));
        }

        return constant.Value switch
        {
            string text => (text, CSharpText.Literal(text)),
            bool flag => Same(CSharpText.Literal(flag)),
            _ when type?.Kind == ValueKind.Integer && DomainParser.NumberOf(constant) is var whole && Math.Floor(whole) == whole => Same(DomainFaults.Text(whole)),
            _ => Same(CSharpText.Literal(DomainParser.NumberOf(constant))),
        };
    }

    private static (string Plain, string Literal) Same(string text) => (text, text);
}
