using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Reads what <c>[When]</c> and <c>[Case]</c> say of other variables.</summary>
internal sealed class ConditionParser(IPropertySymbol property, Faults faults)
{
    private const string Condition = "global::ElixirMl.Variables.Condition";

    private readonly List<VariableTest> _tests = [];

    /// <summary>Everything that was compared so far.</summary>
    internal IReadOnlyList<VariableTest> Tests => _tests;

    /// <summary>All <c>[When]</c> attributes together as C#, but for those of a case; null when there is none.</summary>
    internal string? When() => Join(Whens("").SelectMany(Parts));

    /// <summary>The condition of a <c>[Case]</c> as C#, with every <c>[When]</c> that names the case; null when it is incomplete.</summary>
    internal string? Of(AttributeData attribute)
    {
        var more = attribute.GetNamed("Name")?.Value is string { Length: > 0 } name ? Whens(name).SelectMany(Parts) : [];
        return Equality(attribute, "[Case]") is { } equality ? Join(more.Prepend(equality)) : null;
    }

    /// <summary>Tells of conditions that belong to no case.</summary>
    internal void CheckCases()
    {
        string[] names = [.. property.FindAll(KnownNames.CaseAttribute).Select(static one => one.GetNamed("Name")?.Value).OfType<string>()];
        foreach (var when in property.FindAll(KnownNames.WhenAttribute))
        {
            if (CaseOf(when) is { Length: > 0 } name && !names.Contains(name))
            {
                var nearest = NearestName.Of(name, names);
                faults.Of(property, when).Refuse(FaultKind.CaseIsUnknown, $"its condition belongs to the case '{name}', but no [Case] of the property has this Name{(nearest is null ? "" : $", did you mean '{nearest}'?")}", new("Case"), nearest is null ? null : CSharpText.Literal(nearest));
            }
        }
    }

    private static string? Join(IEnumerable<string> parts) => string.Join(" & ", parts) is { Length: > 0 } all ? all : null;

    private static string CaseOf(AttributeData when) => when.GetNamed("Case")?.Value as string ?? "";

    private IEnumerable<AttributeData> Whens(string name) => property.FindAll(KnownNames.WhenAttribute).Where(when => CaseOf(when) == name);

    private IEnumerable<string> Parts(AttributeData attribute)
    {
        var minimum = attribute.GetNamed("Minimum")?.Value as double? ?? double.NegativeInfinity;
        var maximum = attribute.GetNamed("Maximum")?.Value as double? ?? double.PositiveInfinity;
        var hasLimits = !double.IsInfinity(minimum) || !double.IsInfinity(maximum);
        if (hasLimits && attribute.GetString(0) is { } name)
        {
            _tests.Add(new(name, ValueList<string>.Empty) { Attribute = attribute });
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
            faults.Of(property, attribute).Refuse(FaultKind.ConditionIsEmpty, $"its {word} compares '{name}' with nothing, give values of it{(word == "[When]" ? " or limits" : "")}");
            return null;
        }

        var target = InnerVariables.Find(property.ContainingType, name);
        var type = target is null ? null : ComparedType(target.Type);
        var texts = values.Select(value => Text(type, value)).ToArray();
        _tests.Add(new(name, texts.Select(static text => text.Plain).ToValueList()) { Attribute = attribute });
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
            _ when (type is null ? constant.Value is not (double or float) : type.Kind == ValueKind.Integer) && DomainParser.NumberOf(constant) is var whole && Math.Floor(whole) == whole => Same(DomainFaults.Text(whole)),
            _ => Same(CSharpText.Literal(DomainParser.NumberOf(constant))),
        };
    }

    private static (string Plain, string Literal) Same(string text) => (text, text);
}
