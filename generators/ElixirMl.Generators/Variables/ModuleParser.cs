using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Reads a choice among implementations, and classes of variables.</summary>
internal sealed class ModuleParser(IPropertySymbol property, AttributeData attribute, PropertyFaults faults)
{
    private const string Configurations = "global::ElixirMl.Generated.Configurations";

    private readonly INamedTypeSymbol? _contract = property.Type as INamedTypeSymbol;

    internal VariableModel? Parse(IReadOnlyList<TypedConstant> arguments, IReadOnlyList<string> facts)
    {
        var types = arguments.Select(static argument => argument.Value as INamedTypeSymbol).ToArray();
        var details = property.FindAll(KnownNames.OptionAttribute).ToArray();
        var names = types.Select(static type => type?.Name ?? "").ToArray();
        var chosen = attribute.GetNamed("Default") is { IsNull: false } given ? (given.Value as INamedTypeSymbol)?.Name ?? given.Value as string ?? "" : names[0];
        if (IsFaulty(types, names, details, chosen))
        {
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

    internal static VariableModel? Bundle(IPropertySymbol property, INamedTypeSymbol type, PropertyFaults faults)
    {
        if (Parts.Cycle(property.ContainingType) is { } cycle)
        {
            faults.Refuse(FaultKind.TypeContainsItself, $"types contain their own variables, {cycle}: remove one of these properties");
            return null;
        }

        if (!Parts.HasParameterlessConstructor(type))
        {
            faults.Refuse(FaultKind.ModuleCannotBeMade, $"'{type.ToDisplayString()}' needs a parameterless constructor to be held by a property");
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

    private bool IsFaulty(INamedTypeSymbol?[] types, string[] names, AttributeData[] details, string chosen)
    {
        var stranger = Array.FindIndex(types, type => type is null or { IsUnboundGenericType: true } || _contract is null || !Implements(type, _contract));
        var unmade = Array.FindIndex(types, static type => type is null or { IsAbstract: true } or { IsStatic: true } || !CanBeMade(type));
        var first = Array.FindIndex(names, name => Array.IndexOf(names, name) != Array.LastIndexOf(names, name));
        var unknown = details.FirstOrDefault(detail => !types.Contains(ChoiceOf(detail), SymbolEqualityComparer.Default));
        if (stranger >= 0)
        {
            faults.Refuse(FaultKind.ModuleDoesNotImplement, $"'{types[stranger]?.ToDisplayString() ?? "nothing"}' does not implement '{property.Type.ToDisplayString()}', so it is no choice", FaultPlace.At(stranger));
        }
        else if (unmade >= 0)
        {
            faults.Refuse(FaultKind.ModuleCannotBeMade, $"'{types[unmade]!.ToDisplayString()}' cannot be constructed, {(types[unmade]!.IsAbstract ? "it is abstract: name a class that derives from it" : "it has no constructor that is public or internal")}", FaultPlace.At(unmade));
        }
        else if (first >= 0)
        {
            faults.Refuse(FaultKind.ChoiceIsRepeated, $"two of its types have the name {names[first]}, remove or rename one", FaultPlace.At(Array.LastIndexOf(names, names[first])), IsSame(types, names[first]) ? "" : null);
        }
        else if (!names.Contains(chosen))
        {
            faults.Refuse(FaultKind.DefaultIsOutside, $"its default {chosen} is not one of {string.Join(", ", names)}", new("Default"), $"typeof({types[NearestIndex(chosen, names)]!.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)})");
        }
        else if (unknown is not null)
        {
            faults.In(unknown, "").Refuse(FaultKind.OptionIsUnknown, $"[Option] names '{ChoiceOf(unknown)?.Name ?? "nothing"}', which is none of its types {string.Join(", ", names)}", FaultPlace.At(0));
        }
        else if (Parts.Cycle(property.ContainingType) is { } cycle)
        {
            faults.Refuse(FaultKind.TypeContainsItself, $"types contain their own variables, {cycle}: remove one of these properties");
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool IsSame(INamedTypeSymbol?[] types, string name) => types.Where(type => type!.Name == name).Distinct<ISymbol?>(SymbolEqualityComparer.Default).Count() == 1;

    private static int NearestIndex(string wrong, string[] names) => Math.Max(0, Array.IndexOf(names, NearestName.Of(wrong, names)));

    private static bool CanBeMade(INamedTypeSymbol type) => type.InstanceConstructors.Any(static constructor => constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal);

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
