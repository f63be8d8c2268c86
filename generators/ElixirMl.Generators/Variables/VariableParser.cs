using System.Globalization;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Turns <c>[Variable]</c> properties into <see cref="VariableModel"/>s.</summary>
internal sealed class VariableParser(IPropertySymbol property, AttributeData attribute, List<string> problems)
{
    private const string Namespace = "global::ElixirMl.Variables";

    private readonly ITypeSymbol _type = property.Type;

    private string Quoted => CSharpText.Literal(property.Name);

    internal static VariableModel? Parse(IPropertySymbol property, List<string> problems) =>
        property.Find(KnownNames.VariableAttribute) is { } attribute ? new VariableParser(property, attribute, problems).Parse() : null;

    private VariableModel? Parse()
    {
        var arguments = Arguments();
        if (arguments.Length > 0 && arguments.All(static argument => argument.Kind == TypedConstantKind.Type))
        {
            return ParseModule(arguments);
        }

        if (arguments.Length == 0)
        {
            return ParseAllValues();
        }

        var isRange = arguments.Length == 2 && attribute.ConstructorArguments.Length == 2;
        return isRange && IsReal(_type) ? ParseFloat(Number(arguments[0]), Number(arguments[1]))
            : isRange && IsInteger(_type) ? ParseInteger(arguments[0], arguments[1])
            : isRange ? Refuse("a range needs a property of a number type")
            : ParseChoice(arguments);
    }

    private TypedConstant[] Arguments() =>
        attribute.ConstructorArguments.Length == 1 && attribute.ConstructorArguments[0] is { Kind: TypedConstantKind.Array, IsNull: false } array
            ? [.. array.Values]
            : [.. attribute.ConstructorArguments];

    private VariableModel? ParseFloat(double minimum, double maximum)
    {
        if (!(minimum < maximum))
        {
            return Refuse($"its minimum {Text(minimum)} is not below its maximum {Text(maximum)}");
        }

        var isLog = IsLogarithmic();
        if (isLog && minimum <= 0)
        {
            return Refuse("a logarithmic range must start above 0");
        }

        var fallback = isLog ? Math.Sqrt(minimum * maximum) : minimum + ((maximum - minimum) / 2);
        var value = Default() is { } given ? Number(given) : fallback;
        if (!(value >= minimum && value <= maximum))
        {
            return Refuse($"its default {Text(value)} is outside {Text(minimum)} to {Text(maximum)}");
        }

        var literal = CSharpText.Literal(value);
        var suffix = _type.SpecialType switch { SpecialType.System_Single => "(float)", SpecialType.System_Decimal => "(decimal)", _ => "" };
        return Model(
            [$"new {Namespace}.FloatVariable({Quoted}, {CSharpText.Literal(minimum)}, {CSharpText.Literal(maximum)})", .. Body([$"Default = {literal}", .. StepFact(CSharpText.Literal), .. ScaleFact()])],
            suffix + literal,
            $"{suffix}value.AsReal()",
            suffix.Length == 0 ? "{0}" : "(double){0}");
    }

    private VariableModel? ParseInteger(TypedConstant first, TypedConstant last)
    {
        if (first.Value is not int minimum || last.Value is not int maximum)
        {
            return Refuse("a range of a whole number needs whole limits");
        }

        if (minimum >= maximum)
        {
            return Refuse($"its minimum {Text(minimum)} is not below its maximum {Text(maximum)}");
        }

        if (IsLogarithmic() && minimum <= 0)
        {
            return Refuse("a logarithmic range must start above 0");
        }

        var fallback = IsLogarithmic() ? (int)Math.Round(Math.Sqrt((double)minimum * maximum)) : minimum + ((maximum - minimum) / 2);
        var value = Default() is { } given ? given.Value as int? ?? int.MinValue : fallback;
        if (value < minimum || value > maximum)
        {
            return Refuse($"its default {Text(Default()?.Value)} is not a whole number from {Text(minimum)} to {Text(maximum)}");
        }

        var literal = CSharpText.Literal(value);
        var cast = _type.SpecialType == SpecialType.System_Int64 ? "" : $"({_type.ToDisplayString(SymbolNames.Full)})";
        return Model(
            [$"new {Namespace}.IntegerVariable({Quoted}, {CSharpText.Literal(minimum)}, {CSharpText.Literal(maximum)})", .. Body([$"Default = {literal}", .. StepFact(static step => ((long)step).ToString(CultureInfo.InvariantCulture)), .. ScaleFact()])],
            literal,
            $"{cast}value.AsInteger()",
            "(long){0}");
    }

    private VariableModel? ParseAllValues()
    {
        if (_type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
        {
            var members = enumeration.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue).Select(static member => member.Name).ToArray();
            return members.Length == 0 ? Refuse("its enumeration has no members") : ParseEnumeration(enumeration, members);
        }

        if (_type.SpecialType != SpecialType.System_Boolean)
        {
            return Refuse("it needs limits, values or types: only enumerations and booleans declare their values themselves");
        }

        var value = CSharpText.Literal(Default()?.Value is true);
        return Model([$"new {Namespace}.ChoiceVariable({Quoted}, false, true)", .. Body([$"Default = {value}"])], value, "value.AsBoolean()", "{0}");
    }

    private VariableModel? ParseEnumeration(INamedTypeSymbol enumeration, string[] members)
    {
        var name = enumeration.ToDisplayString(SymbolNames.Full);
        var given = Default() is { } constant ? MemberOf(enumeration, constant) : null;
        var value = given ?? members[0];
        if (!members.Contains(value))
        {
            return Refuse($"its default {value} is not one of {string.Join(", ", members)}");
        }

        return Model(
            [$"new {Namespace}.ChoiceVariable({Quoted}, {string.Join(", ", members.Select(CSharpText.Literal))})", .. Body([$"Default = {CSharpText.Literal(value)}"])],
            $"{name}.{CSharpText.Escape(value)}",
            $"value.AsEnum<{name}>()",
            $"{Namespace}.VariableValue.FromEnum({{0}})");
    }

    private VariableModel? ParseChoice(TypedConstant[] values)
    {
        if (_type is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumeration)
        {
            var members = values.Select(value => MemberOf(enumeration, value)).ToArray();
            return members.Any(static member => member is null) ? Refuse($"every choice must be a member of {enumeration.Name}") : ParseEnumeration(enumeration, members!);
        }

        var literals = values.Select(ChoiceLiteral).ToArray();
        if (literals.Any(static literal => literal is null))
        {
            return Refuse($"every choice must be a value of its type '{_type.ToDisplayString()}'");
        }

        if (literals.Distinct(StringComparer.Ordinal).Count() != literals.Length)
        {
            return Refuse("a choice appears twice");
        }

        var value = Default() is { } given ? ChoiceLiteral(given) : literals[0];
        if (!literals.Contains(value))
        {
            return Refuse($"its default {value ?? Text(Default()?.Value)} is not one of its choices");
        }

        var cast = _type.SpecialType is SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_String ? "" : $"({_type.ToDisplayString(SymbolNames.Full)})";
        var read = _type.SpecialType == SpecialType.System_String ? "value.AsText()" : IsReal(_type) ? "value.AsReal()" : "value.AsInteger()";
        var write = _type.SpecialType == SpecialType.System_String ? "{0}" : IsReal(_type) ? "(double){0}" : "(long){0}";
        return Model([$"new {Namespace}.ChoiceVariable({Quoted}, {string.Join(", ", literals)})", .. Body([$"Default = {value}"])], cast + value, cast + read, write);
    }

    private VariableModel? ParseModule(TypedConstant[] types)
    {
        var options = new List<string>();
        foreach (var type in types.Select(static constant => constant.Value as INamedTypeSymbol))
        {
            if (type is null or { IsAbstract: true } || !Implements(type))
            {
                return Refuse($"'{type?.ToDisplayString()}' does not implement '{_type.ToDisplayString()}' or is abstract");
            }

            options.Add(type.Name);
        }

        if (options.Distinct(StringComparer.Ordinal).Count() != options.Count)
        {
            return Refuse("two of its types have the same name");
        }

        var chosen = Default() is { Value: INamedTypeSymbol wanted } ? wanted.Name : options[0];
        if (!options.Contains(chosen))
        {
            return Refuse($"its default {chosen} is not one of {string.Join(", ", options)}");
        }

        string[] declaration =
        [
            $"new {Namespace}.ModuleVariable({Quoted}, [",
            .. types.Select(static constant => ModuleOption((INamedTypeSymbol)constant.Value!)),
            "])",
            .. Body([$"Default = {CSharpText.Literal(chosen)}", $"Contract = typeof({_type.ToDisplayString(SymbolNames.Full).TrimEnd('?')})"]),
        ];
        return Model(declaration, CSharpText.Literal(chosen), "value.AsText()", "{0}", isModule: true);
    }

    private static string ModuleOption(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(SymbolNames.Full);
        var fallback = type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal)
            ? $" ?? new {name}()"
            : "";
        return fallback.Length == 0
            ? $"    new({CSharpText.Literal(type.Name)}) {{ Implementation = typeof({name}) }},"
            : $"    new({CSharpText.Literal(type.Name)}) {{ Implementation = typeof({name}), Factory = static services => services?.GetService(typeof({name})){fallback} }},";
    }

    private bool Implements(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, _type))
            {
                return true;
            }
        }

        return type.AllInterfaces.Contains(_type, SymbolEqualityComparer.Default);
    }

    private string? ChoiceLiteral(TypedConstant constant) => constant.Value switch
    {
        string text when _type.SpecialType == SpecialType.System_String => CSharpText.Literal(text),
        int or long when IsInteger(_type) => Text(constant.Value),
        int or long or double or float when IsReal(_type) => CSharpText.Literal(Number(constant)),
        _ => null,
    };

    private static string? MemberOf(INamedTypeSymbol enumeration, TypedConstant constant) =>
        constant.Type is null || !SymbolEqualityComparer.Default.Equals(constant.Type, enumeration)
            ? null
            : enumeration.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value))?.Name;

    private TypedConstant? Default() => attribute.GetNamed("Default") is { IsNull: false } value ? value : null;

    private bool IsLogarithmic() => attribute.GetNamed("IsLogarithmic")?.Value is true;

    private IEnumerable<string> StepFact(Func<double, string> literal) =>
        attribute.GetNamed("Step")?.Value is double step and > 0 ? [$"Step = {literal(step)}"] : [];

    private IEnumerable<string> ScaleFact() => IsLogarithmic() ? [$"Scale = {Namespace}.VariableScale.Log"] : [];

    private string[] Body(IEnumerable<string> facts)
    {
        var description = attribute.GetNamed("Description")?.Value as string;
        var all = facts.Concat(string.IsNullOrEmpty(description) ? [] : [$"Description = {CSharpText.Literal(description!)}"]).Concat(WhenFact());
        return ["{", .. all.Select(static fact => $"    {fact},"), "}"];
    }

    private IEnumerable<string> WhenFact()
    {
        if (property.Find(KnownNames.WhenAttribute) is not { } when || when.GetString(0) is not { } name || when.ConstructorArguments.Length < 2)
        {
            return [];
        }

        var values = when.ConstructorArguments[1].Values;
        if (property.ContainingType.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault(static other => other.Find(KnownNames.VariableAttribute) is not null) is null)
        {
            problems.Add($"Variable '{property.Name}': [When] names '{name}', which is no [Variable] property of {property.ContainingType.Name}.");
            return [];
        }

        return [$"When = {Namespace}.Condition.When({CSharpText.Literal(name)}, {string.Join(", ", values.Select(ConditionValue))})"];
    }

    private static string ConditionValue(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type } => CSharpText.Literal(type.Name),
        { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol enumeration } => CSharpText.Literal(MemberOf(enumeration, constant) ?? ""),
        { Value: string text } => CSharpText.Literal(text),
        { Value: bool flag } => CSharpText.Literal(flag),
        { Value: double or float } => CSharpText.Literal(Number(constant)),
        _ => Text(constant.Value),
    };

    private VariableModel Model(string[] declaration, string defaultLiteral, string read, string write, bool isModule = false) => new()
    {
        Name = property.Name,
        Identifier = CSharpText.Escape(property.Name),
        Accessibility = SymbolNames.Accessibility(property.DeclaredAccessibility),
        PropertyType = _type.ToDisplayString(SymbolNames.Full),
        ConfigurationType = isModule ? "string" : _type.ToDisplayString(SymbolNames.Full),
        Declaration = declaration.ToValueList(),
        DefaultLiteral = defaultLiteral,
        Read = read,
        Write = write,
        IsModule = isModule,
        Description = attribute.GetNamed("Description")?.Value as string ?? "",
    };

    private VariableModel? Refuse(string reason)
    {
        problems.Add($"Variable '{property.Name}': {reason}.");
        return null;
    }

    private static bool IsReal(ITypeSymbol type) => type.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal;

    private static bool IsInteger(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Int16 or SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32;

    private static double Number(TypedConstant constant) =>
        constant.Value is IConvertible number and not string ? number.ToDouble(CultureInfo.InvariantCulture) : double.NaN;

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";
}
