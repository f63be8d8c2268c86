using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Turns one <c>[Variable]</c> property into its model.</summary>
internal sealed class VariableParser
{
    private readonly IPropertySymbol _property;
    private readonly AttributeData _attribute;
    private readonly PropertyFaults _faults;
    private readonly ConditionParser _conditions;

    private VariableParser(IPropertySymbol property, AttributeData attribute, Faults faults)
    {
        (_property, _attribute) = (property, attribute);
        _faults = faults.Of(property, attribute);
        _conditions = new(property, faults);
    }

    private string Name => _property.Name;

    /// <summary>The variable that a <c>[Variable]</c> property declares; a broken one when something is wrong with it alone.</summary>
    internal static ParsedVariable Parse(IPropertySymbol property, Faults faults)
    {
        var attribute = property.Find(KnownNames.VariableAttribute)!;
        var parser = new VariableParser(property, attribute, faults);
        var when = parser._conditions.When();
        parser._conditions.CheckCases();
        var model = parser.ParseKind()?.Invoke(parser.Facts(when)) ?? parser.Broken();
        return new(property, attribute, parser.Complete(model, when))
        {
            Tests = parser._conditions.Tests,
            Reads = [.. parser._conditions.Tests.Select(static test => test.Variable), .. attribute.GetStrings("DependsOn")],
        };
    }

    // What the kind adds to the facts that every variable has.
    private Func<IReadOnlyList<string>, VariableModel?>? ParseKind()
    {
        var arguments = _attribute.Arguments();
        if (arguments.Count > 0 && arguments.All(static argument => argument.Kind == TypedConstantKind.Type))
        {
            return facts => new ModuleParser(_property, _attribute, _faults).Parse(arguments, facts);
        }

        if (arguments.Count == 0 && HybridParser.ChoiceOf(_property.Type) is { } choice)
        {
            return facts => new HybridParser(_property, _attribute, choice, _faults).Parse(facts);
        }

        if (arguments.Count == 0 && _property.Type is INamedTypeSymbol { TypeKind: TypeKind.Class } bundle && Parts.HasVariables(bundle))
        {
            return _ => ModuleParser.Bundle(_property, bundle, _faults);
        }

        if (ValueType.Of(_property.Type) is not { } type)
        {
            _faults.Refuse(FaultKind.TypeIsUnsupported, _property.Type.TypeKind == TypeKind.Interface ? "it needs the types that implement its interface" : DomainParser.NeedsValues);
            return null;
        }

        return _attribute.GetNamed("Compute")?.Value is string { Length: > 0 } ? _ => Computed(type) : facts => Value(type, arguments, facts);
    }

    private VariableModel? Value(ValueType type, IReadOnlyList<TypedConstant> arguments, IReadOnlyList<string> facts)
    {
        var domains = new DomainParser(type, _attribute, _faults, FaultPlace.At);
        var isRange = arguments.Count == 2 && _attribute.ConstructorArguments.Length == 2;
        var domain = arguments.Count == 0 ? domains.AllValues()
            : isRange ? domains.Range(DomainParser.NumberOf(arguments[0]), DomainParser.NumberOf(arguments[1]))
            : domains.Choice(arguments);
        if (domain is null)
        {
            return null;
        }

        var attributes = _property.FindAll(KnownNames.CaseAttribute).ToArray();
        var cases = attributes.Select(attribute => CaseOf(type, attribute)).ToArray();
        if (cases.Any(static @case => @case is null))
        {
            return null;
        }

        var declaration = cases.Length == 0
            ? domain.Lines(Name, facts)
            : Conditional(domain, cases.Select(static @case => @case!.Value), facts);
        return Model(VariableKind.Value, type, declaration, type.Literal(domain.Default)) with
        {
            CanBeOpen = cases.Length > 0,
            Domains = cases.Select(static @case => @case!.Value.Domain).Prepend(domain).ToValueList(),
        };
    }

    private IEnumerable<string> Conditional(DomainModel fallback, IEnumerable<(string When, DomainModel Domain)> cases, IReadOnlyList<string> facts)
    {
        var arguments = cases.Select(static @case => $"new global::ElixirMl.Variables.DomainCase({@case.When}, {@case.Domain.Inline})");
        string[] head =
        [
            $"new {ValueType.Namespace}.ConditionalVariable({CSharpText.Literal(Name)}, {fallback.Inline},",
            .. arguments.Select(static (argument, index) => (argument, index)).Select(pair => $"    {pair.argument}{(pair.index == cases.Count() - 1 ? ")" : ",")}"),
        ];
        return facts.Count == 0 ? head : DomainModel.Entry(head, facts);
    }

    private (string When, DomainModel Domain)? CaseOf(ValueType type, AttributeData attribute)
    {
        var faults = _faults.In(attribute, $"in the case of '{attribute.GetString(0)}' ");
        var domains = new DomainParser(type, attribute, faults, static index => new("Choices", index));
        var choices = attribute.GetNamed("Choices").Items();
        var domain = choices.Count > 0
            ? domains.Choice(choices)
            : domains.Range(attribute.GetNamed("Minimum")?.Value as double? ?? double.NaN, attribute.GetNamed("Maximum")?.Value as double? ?? double.NaN);
        return _conditions.Of(attribute) is { } when && domain is not null ? (when, domain) : null;
    }

    // Which variables it reads is known only when all of them are: see ComputedParser.
    private VariableModel Computed(ValueType type) => Model(VariableKind.Computed, type, [], type.Kind == ValueKind.Text ? "\"\"" : "default");

    private VariableModel Model(VariableKind kind, ValueType type, IEnumerable<string> declaration, string defaultLiteral) => new()
    {
        Name = Name,
        Identifier = "",
        Accessibility = "",
        Kind = kind,
        PropertyType = "",
        ValueType = type.Name,
        Declaration = declaration.ToValueList(),
        DefaultLiteral = defaultLiteral,
        Read = type.Read,
        Write = type.Write,
    };

    private VariableModel Broken() => new()
    {
        Name = Name,
        Identifier = "",
        Accessibility = "",
        Kind = VariableKind.Broken,
        PropertyType = "",
        ValueType = "",
        DefaultLiteral = "",
    };

    private VariableModel Complete(VariableModel model, string? when)
    {
        var isNullable = _property.Type.NullableAnnotation == NullableAnnotation.Annotated || _property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        return model with
        {
            Identifier = CSharpText.Escape(Name),
            Accessibility = SymbolNames.Accessibility(_property.DeclaredAccessibility),
            PropertyType = _property.Type.ToDisplayString(SymbolNames.Full),
            IsNullable = isNullable,
            MayBeAbsent = when is not null || model.Kind == VariableKind.Hybrid || (model.Kind == VariableKind.Computed && isNullable),
            CanBeOpen = model.CanBeOpen || (when is not null && model.Kind is not (VariableKind.Bundle or VariableKind.Computed)),
            When = when,
            Description = Description,
        };
    }

    private string Description => (_attribute.GetNamed("Description")?.Value as string) is { Length: > 0 } text
        ? text
        : _property.Find("System.ComponentModel.DescriptionAttribute")?.GetString(0) ?? "";

    private IReadOnlyList<string> Facts(string? when) => [.. VariableFacts.Of(_property, _attribute, Description, when)];
}
