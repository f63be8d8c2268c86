using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Reads a choice with a value of its own for each option.</summary>
/// <param name="property">Of type <c>HybridValue</c>.</param>
/// <param name="attribute">The <c>[Variable]</c>.</param>
/// <param name="choice">Type of the choice.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class HybridParser(IPropertySymbol property, AttributeData attribute, ValueType choice, PropertyFaults faults)
{
    /// <summary>The type of the choice; null when the type is no hybrid.</summary>
    internal static ValueType? ChoiceOf(ITypeSymbol type)
    {
        var symbol = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;
        return symbol is INamedTypeSymbol { TypeArguments: [var argument] } named && named.OriginalDefinition.ToDisplayString() == KnownNames.HybridValue
            && ValueType.Of(argument) is { Kind: ValueKind.Text or ValueKind.Enumeration } choice
            ? choice
            : null;
    }

    internal VariableModel? Parse(IReadOnlyList<string> facts)
    {
        var details = property.FindAll(KnownNames.OptionAttribute).ToArray();
        var options = details.Select(OptionOf).ToArray();
        if (options.Any(static option => option is null))
        {
            return null;
        }

        var names = options.Select(static option => option!.Value.Name).ToArray();
        var chosen = attribute.GetNamed("Default") is { IsNull: false } given ? Name(given) ?? given.Value?.ToString() : names.FirstOrDefault();
        if (IsFaulty(details, names, options.Any(static option => option!.Value.Domain is not null), chosen))
        {
            return null;
        }

        var standard = options.First(option => option!.Value.Name == chosen)!.Value.Domain;
        var type = $"{ValueType.Namespace}.HybridValue<{choice.Name}>";
        string[] head =
        [
            $"new {ValueType.Namespace}.HybridVariable({CSharpText.Literal(property.Name)}, [",
            .. options.Select(static option => $"    new({CSharpText.Literal(option!.Value.Name)}{(option.Value.Domain is { } domain ? ", " + domain.Inline : "")}),"),
            "])",
        ];
        return new VariableModel
        {
            Name = property.Name,
            Identifier = "",
            Accessibility = "",
            Kind = VariableKind.Hybrid,
            PropertyType = "",
            ValueType = type,
            Declaration = DomainModel.Entry(head, facts.Prepend($"Default = {CSharpText.Literal(chosen!)}")).ToValueList(),
            DefaultLiteral = $"new({choice.Literal(chosen!)}{(standard is null ? "" : ", " + Value(standard))})",
            Read = $"new {type}({choice.Read}, {{1}})",
            Write = choice.Write.Replace("{0}", "{0}.Choice"),
            Domains = DomainModel.Names(names, chosen!),
        };
    }

    private bool IsFaulty(AttributeData[] details, string[] names, bool hasRange, string? chosen)
    {
        var first = Array.FindIndex(names, name => Array.IndexOf(names, name) != Array.LastIndexOf(names, name));
        if (names.Length == 0)
        {
            faults.Refuse(FaultKind.ChoicesAreEmpty, "a hybrid needs [Option] attributes, one for each choice");
        }
        else if (first >= 0)
        {
            faults.In(details[Array.LastIndexOf(names, names[first])], "").Refuse(FaultKind.ChoiceIsRepeated, $"its choice {names[first]} appears twice, remove one [Option]", null, "");
        }
        else if (!hasRange)
        {
            faults.Refuse(FaultKind.OptionIsUnknown, "none of its options has a value of its own, so a plain choice is enough");
        }
        else if (chosen is null || !names.Contains(chosen))
        {
            var nearest = NearestName.Of(chosen ?? "", names) ?? names[0];
            faults.Refuse(FaultKind.DefaultIsOutside, $"its default {chosen} is not one of {string.Join(", ", names)}", new("Default"), choice.Enumeration is { } type ? $"{type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}.{nearest}" : CSharpText.Literal(nearest));
        }
        else
        {
            return false;
        }

        return true;
    }

    private (string Name, DomainModel? Domain)? OptionOf(AttributeData option)
    {
        if (option.ConstructorArguments.Length == 0 || Name(option.ConstructorArguments[0]) is not { } name)
        {
            faults.In(option, "").Refuse(FaultKind.OptionIsUnknown, $"every [Option] must name a choice of type '{choice.Symbol.ToDisplayString()}'", FaultPlace.At(0));
            return null;
        }

        var values = option.Arguments(1);
        if (values.Count == 0)
        {
            return (name, null);
        }

        var isRange = option.ConstructorArguments.Length == 3;
        var type = new ValueType(KindOf(values), values[0].Type!);
        var domains = new DomainParser(type, option, faults.In(option, $"in the option '{name}' "), static index => FaultPlace.At(index + 1));
        var domain = isRange ? domains.Range(DomainParser.NumberOf(values[0]), DomainParser.NumberOf(values[1])) : domains.Choice(values);
        return domain is null ? null : (name, domain);
    }

    private string? Name(TypedConstant constant) => choice.Enumeration is { } enumeration ? DomainParser.MemberOf(enumeration, constant) : constant.Value as string;

    private static ValueKind KindOf(IReadOnlyList<TypedConstant> values) => values[0] switch
    {
        { Kind: TypedConstantKind.Enum } => ValueKind.Enumeration,
        { Value: string } => ValueKind.Text,
        { Value: bool } => ValueKind.Boolean,
        _ => values.All(static value => value.Value is int or long) ? ValueKind.Integer : ValueKind.Real,
    };

    private static string Value(DomainModel domain) => domain.Type == "ChoiceVariable" && domain.Facts[0].EndsWith("\"", StringComparison.Ordinal) ? CSharpText.Literal(domain.Default) : domain.Default;
}
