using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Reads a choice among implementations, and classes of variables.</summary>
internal sealed class ModuleParser(IPropertySymbol property, AttributeData attribute, Action<string> refuse)
{
    private const string Configurations = "global::ElixirMl.Generated.Configurations";

    private readonly INamedTypeSymbol? _contract = property.Type as INamedTypeSymbol;

    internal VariableModel? Parse(IReadOnlyList<TypedConstant> arguments, IReadOnlyList<string> facts)
    {
        var types = arguments.Select(static argument => argument.Value as INamedTypeSymbol).ToArray();
        var details = property.FindAll(KnownNames.OptionAttribute).ToArray();
        var names = types.Select(static type => type?.Name ?? "").ToArray();
        var chosen = attribute.GetNamed("Default") is { IsNull: false } given ? (given.Value as INamedTypeSymbol)?.Name ?? given.Value as string ?? "" : names[0];
        if (Fault(types, names, details, chosen) is { } fault)
        {
            refuse(fault);
            return null;
        }

        var parts = types.Where(static type => Parts.HasVariables(type!)).Select(type => Parts.Of($"{property.Name}.{type!.Name}", type, property.Name + type.Name)).ToValueList();
        string[] head =
        [
            $"new {ValueType.Namespace}.ModuleVariable({CSharpText.Literal(property.Name)}, [",
            .. types.Select(type => $"    new({CSharpText.Literal(type!.Name)}) {{ {string.Join(", ", OptionFacts(type, DetailsOf(type, details)))} }},"),
            "])",
        ];
        string[] all = [$"Default = {CSharpText.Literal(chosen)}", $"Contract = typeof({TypeName(_contract!)})", .. facts];
        return new VariableModel
        {
            Name = property.Name,
            Identifier = "",
            Accessibility = "",
            Kind = VariableKind.Module,
            PropertyType = "",
            ValueType = "string",
            Declaration = DomainModel.Entry(head, all).ToValueList(),
            DefaultLiteral = CSharpText.Literal(chosen),
            Read = "{0}.AsText()",
            Write = $"{ValueType.Namespace}.VariableValue.FromText({{0}})",
            Domains = DomainModel.Names(names, chosen),
            Parts = parts,
        };
    }

    internal static VariableModel? Bundle(IPropertySymbol property, INamedTypeSymbol type, Action<string> refuse)
    {
        if (Parts.Cycle(property.ContainingType) is { } cycle)
        {
            refuse($"types contain their own variables: {cycle}. Remove one of these properties");
            return null;
        }

        if (!Parts.HasParameterlessConstructor(type))
        {
            refuse($"'{type.ToDisplayString()}' needs a parameterless constructor to be held by a property");
            return null;
        }

        var part = Parts.Of(property.Name, type, property.Name);
        return new VariableModel
        {
            Name = property.Name,
            Identifier = "",
            Accessibility = "",
            Kind = VariableKind.Bundle,
            PropertyType = "",
            ValueType = part.Type,
            DefaultLiteral = "",
            Parts = new[] { part }.ToValueList(),
        };
    }

    private string? Fault(INamedTypeSymbol?[] types, string[] names, AttributeData[] details, string chosen)
    {
        var stranger = types.FirstOrDefault(type => type is null or { IsAbstract: true } || _contract is null || !Implements(type, _contract));
        if (types.Any(static type => type is null) || stranger is not null)
        {
            return $"'{stranger?.ToDisplayString()}' does not implement '{property.Type.ToDisplayString()}' or is abstract";
        }

        var unknown = details.FirstOrDefault(detail => !types.Contains(ChoiceOf(detail), SymbolEqualityComparer.Default));
        return names.Distinct(StringComparer.Ordinal).Count() != names.Length ? "two of its types have the same name"
            : !names.Contains(chosen) ? $"its default {chosen} is not one of {string.Join(", ", names)}. {NearestName(chosen, names)}".TrimEnd(' ', '.')
            : unknown is not null ? $"[Option] names '{ChoiceOf(unknown)?.Name ?? "nothing"}', which is none of its types {string.Join(", ", names)}"
            : Parts.Cycle(property.ContainingType) is { } cycle ? $"types contain their own variables: {cycle}. Remove one of these properties"
            : null;
    }

    private static string NearestName(string wrong, string[] names) => ElixirMl.Variables.NearestName.Hint(wrong, names);

    private static INamedTypeSymbol? ChoiceOf(AttributeData option) =>
        option.ConstructorArguments.Length > 0 && option.ConstructorArguments[0] is { Kind: TypedConstantKind.Type } choice ? choice.Value as INamedTypeSymbol : null;

    private static AttributeData? DetailsOf(INamedTypeSymbol type, AttributeData[] details) =>
        details.FirstOrDefault(detail => SymbolEqualityComparer.Default.Equals(ChoiceOf(detail), type));

    private static IEnumerable<string> OptionFacts(INamedTypeSymbol type, AttributeData? details)
    {
        var name = TypeName(type);
        yield return $"Implementation = typeof({name})";
        if (Parts.HasParameterlessConstructor(type))
        {
            yield return $"Factory = static services => services?.GetService(typeof({name})) ?? new {name}()";
        }

        if (Parts.HasVariables(type))
        {
            yield return $"SubSpace = {Configurations}.SpaceOf<{name}>()";
            yield return $"Configure = {Configurations}.Configure<{name}>";
        }

        if (details?.GetStrings("Capabilities") is { Count: > 0 } capabilities)
        {
            yield return $"Capabilities = [{string.Join(", ", capabilities.Select(CSharpText.Literal))}]";
        }

        foreach (var factor in new[] { "CostFactor", "LatencyFactor", "Weight" })
        {
            if (details?.GetNamed(factor)?.Value is double value)
            {
                yield return $"{factor} = {CSharpText.Literal(value)}";
            }
        }
    }

    private static string TypeName(INamedTypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolNames.Full);

    private static bool Implements(INamedTypeSymbol type, INamedTypeSymbol contract)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, contract))
            {
                return true;
            }
        }

        return type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default);
    }
}
