using System.Globalization;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ElixirMl.Generators.Variables;

/// <summary>Reads a range or a choice from the arguments and properties of <c>[Variable]</c>, <c>[Case]</c> or <c>[Option]</c>.</summary>
/// <param name="type">Type of the values.</param>
/// <param name="facts">The attribute; its properties have the same names on all three.</param>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="where">The place of one of several choices.</param>
internal sealed class DomainParser(ValueType type, AttributeData facts, PropertyFaults faults, Func<int, FaultPlace> where)
{
    internal const string NeedsValues = "it needs limits, values or types: only enumerations and booleans declare their values themselves";

    private const string Namespace = "global::ElixirMl.Variables";

    internal DomainModel? Range(double minimum, double maximum)
    {
        if (type.Kind is not (ValueKind.Real or ValueKind.Integer))
        {
            return Refuse(FaultKind.TypeIsUnsupported, $"a range needs a property of a number type, not '{type.Symbol.ToDisplayString()}'");
        }

        var isWhole = type.Kind == ValueKind.Integer;
        var range = new RangeFacts(Number("Step") ?? 0, facts.GetNamed("Scale")?.Value as int? ?? 0, facts.GetNamed("PowerOfTwo")?.Value is true);
        if ((DomainFaults.OfRange(minimum, maximum, isWhole, range) ?? DomainFaults.OfDistribution(Number("Mean") ?? double.NaN, Number("Deviation") ?? double.NaN, isWhole)) is { } fault)
        {
            return Refuse(fault);
        }

        var standard = Default() is { } given ? NumberOf(given) : DomainFaults.Middle(minimum, maximum, isWhole, range);
        if (DomainFaults.OfDefault(standard, minimum, maximum, isWhole, range) is { } wrong)
        {
            return Refuse(wrong);
        }

        return new DomainModel
        {
            Type = isWhole ? "IntegerVariable" : "FloatVariable",
            Arguments = $"{Literal(minimum)}, {Literal(maximum)}",
            Default = Literal(standard),
            Facts = RangeFacts(range).Prepend($"Default = {Literal(standard)}").ToValueList(),
            Minimum = minimum,
            Maximum = maximum,
        };
    }

    internal DomainModel? Choice(IReadOnlyList<TypedConstant> values)
    {
        var texts = values.Select(TextOf).ToArray();
        if (texts.Length == 0)
        {
            return Refuse(FaultKind.ChoicesAreEmpty, "there is nothing to choose from, give at least two values");
        }

        if (Array.IndexOf(texts, null) is var stranger and >= 0)
        {
            return Refuse(FaultKind.ChoiceHasWrongType, $"its choice {Shown(values[stranger])} is {(type.Enumeration is { } enumeration ? $"no member of {enumeration.Name}" : $"no value of its type '{type.Symbol.ToDisplayString()}'")}", where(stranger));
        }

        if (Array.FindIndex(texts, text => Array.IndexOf(texts, text) != Array.LastIndexOf(texts, text)) is var first and >= 0)
        {
            return Refuse(FaultKind.ChoiceIsRepeated, $"its choice {Shown(values[first])} appears twice, remove one", where(Array.LastIndexOf(texts, texts[first])), "");
        }

        return ChoiceOf(texts!);
    }

    /// <summary>All members of the enumeration or both truth values.</summary>
    internal DomainModel? AllValues()
    {
        if (type.Kind == ValueKind.Boolean)
        {
            return ChoiceOf(["false", "true"]);
        }

        var members = type.Enumeration?.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue).Select(static member => member.Name).ToArray();
        return members is null ? Refuse(FaultKind.TypeIsUnsupported, NeedsValues)
            : members.Length == 0 ? Refuse(FaultKind.ChoicesAreEmpty, $"its enumeration '{type.Enumeration!.Name}' has no members to choose from")
            : ChoiceOf(members);
    }

    /// <summary>A value of the type as canonical text; null when it is of another type.</summary>
    internal string? TextOf(TypedConstant constant) => type.Kind switch
    {
        ValueKind.Enumeration => MemberOf(type.Enumeration!, constant),
        ValueKind.Text => constant.Value as string,
        ValueKind.Boolean => constant.Value is bool flag ? CSharpText.Literal(flag) : null,
        ValueKind.Integer => constant.Value is int or long or short or byte or ushort or uint ? Convert.ToString(constant.Value, CultureInfo.InvariantCulture) : null,
        _ => constant.Value is int or long or float or double ? CSharpText.Literal(NumberOf(constant)) : null,
    };

    internal static string? MemberOf(INamedTypeSymbol enumeration, TypedConstant constant) =>
        constant.Type is null || !SymbolEqualityComparer.Default.Equals(constant.Type, enumeration)
            ? null
            : enumeration.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value))?.Name;

    internal static double NumberOf(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Primitive, Value: IConvertible number } && number is not (string or bool or char) ? number.ToDouble(CultureInfo.InvariantCulture) : double.NaN;

    private DomainModel? ChoiceOf(string[] texts)
    {
        var standard = Default() is { } constant ? TextOf(constant) : texts[0];
        var isOpen = facts.GetNamed("AllowsCustomValues")?.Value is true;
        if (standard is null || !(texts.Contains(standard) || isOpen))
        {
            var given = standard ?? Default()?.Value?.ToString() ?? "";
            var nearest = NearestName.Of(given, texts) ?? texts[0];
            return Refuse(FaultKind.DefaultIsOutside, $"its default {given} is not one of {string.Join(", ", texts)}", new("Default"), Source(nearest));
        }

        var weights = facts.GetNumbers("Weights");
        if (DomainFaults.OfWeights(weights, texts.Length) is { } fault)
        {
            return Refuse(fault);
        }

        return new DomainModel
        {
            Type = "ChoiceVariable",
            Arguments = string.Join(", ", texts.Select(ValueLiteral)),
            Default = standard,
            Facts = ChoiceFacts(weights, isOpen).Prepend($"Default = {ValueLiteral(standard)}").ToValueList(),
            Choices = texts.ToValueList(),
            IsOpen = isOpen,
        };
    }

    private IEnumerable<string> RangeFacts(RangeFacts range)
    {
        if (range.Step > 0)
        {
            yield return $"Step = {Literal(range.Step)}";
        }

        if (range.Scale > 0)
        {
            yield return $"Scale = {Namespace}.VariableScale.{(range.IsLog ? "Log" : "Logit")}";
        }

        if (range.PowerOfTwo)
        {
            yield return "PowerOfTwo = true";
        }

        if (Number("Mean") is { } mean && Number("Deviation") is { } deviation && !double.IsNaN(mean + deviation))
        {
            yield return $"Distribution = new({CSharpText.Literal(mean)}, {CSharpText.Literal(deviation)})";
        }
    }

    private IEnumerable<string> ChoiceFacts(IReadOnlyList<double> weights, bool isOpen)
    {
        if (weights.Count > 0)
        {
            yield return $"Weights = [{string.Join(", ", weights.Select(static weight => CSharpText.Literal(weight)))}]";
        }

        if (facts.GetNamed("IsOrdered")?.Value is true)
        {
            yield return "IsOrdered = true";
        }

        if (isOpen)
        {
            yield return "AllowsCustomValues = true";
        }
    }

    private string Literal(double number) => type.Kind == ValueKind.Integer ? ((long)number).ToString(CultureInfo.InvariantCulture) : CSharpText.Literal(number);

    private string ValueLiteral(string text) => type.Kind is ValueKind.Text or ValueKind.Enumeration ? CSharpText.Literal(text) : text;

    private TypedConstant? Default() => facts.GetNamed("Default") is { IsNull: false } value ? value : null;

    private double? Number(string name) => facts.GetNamed(name)?.Value as double?;

    // As an argument of an attribute, where the enumeration may have any name in scope.
    private string Source(string text) => type.Enumeration is { } enumeration ? $"{enumeration.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}.{text}" : ValueLiteral(text).TrimEnd('D');

    private static string Shown(TypedConstant constant) => constant.Kind == TypedConstantKind.Array ? "array" : constant.ToCSharpString();

    private DomainModel? Refuse(FaultKind kind, string reason, FaultPlace? place = null, string? replacement = null)
    {
        faults.Refuse(kind, reason, place, replacement);
        return null;
    }

    private DomainModel? Refuse(DomainFault fault)
    {
        faults.Refuse(fault);
        return null;
    }
}
