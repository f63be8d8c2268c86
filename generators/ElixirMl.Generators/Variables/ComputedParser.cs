using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Finds the methods that compute variables, once all variables of a type are known.</summary>
internal sealed class ComputedParser(INamedTypeSymbol type, VariableSet variables, Faults faults)
{
    private string Owner => type.ToDisplayString(SymbolNames.Full);

    /// <summary>The variable with its declaration; broken when something is wrong, itself when it is not computed.</summary>
    internal ParsedVariable Complete(ParsedVariable parsed) =>
        parsed.Model.Kind != VariableKind.Computed ? parsed : Declared(parsed) ?? parsed with { Model = parsed.Model with { Kind = VariableKind.Broken } };

    private ParsedVariable? Declared(ParsedVariable parsed)
    {
        var (variable, refusals) = (parsed.Model, faults.Of(parsed.Property, parsed.Attribute));
        var name = parsed.Attribute.GetNamed("Compute")?.Value as string ?? "";
        if (variable.When is not null)
        {
            faults.Of(parsed.Property, parsed.Property.Find(KnownNames.WhenAttribute)).Refuse(FaultKind.ComputedHasCondition, "a computed value has no [When], it is absent while a variable it reads is");
            return null;
        }

        if (Method(name) is not { } method || method.ReturnType.ToDisplayString(SymbolNames.Full).TrimEnd('?') != variable.ValueType || method.Parameters.IsEmpty)
        {
            var nearest = Method(name) is null ? NearestName.Of(name, Candidates(variable)) : null;
            refusals.Refuse(FaultKind.ComputeIsMissing, $"'{name}' is no static method of {type.Name} that takes variables and returns '{Shown(variable.ValueType)}'{(nearest is null ? "" : $", did you mean '{nearest}'?")}", new("Compute"), nearest is null ? null : $"nameof({nearest})");
            return null;
        }

        if (ParameterParser.Bind(method, "Compute", variables, faults) is not { } inputs)
        {
            return null;
        }

        if (!variable.IsNullable && inputs.FirstOrDefault(static input => input.MayBeAbsent) is { } absent)
        {
            faults.Add(FaultKind.ComputedMayBeAbsent, parsed.Property, $"Variable '{variable.Name}': '{absent.Name}', which it is computed from, can be absent, so make its type nullable: '{Shown(variable.ValueType)}?'");
            return null;
        }

        var declaration = Declaration(variable, parsed, method, inputs).ToValueList();
        return parsed with { Reads = [.. parsed.Reads, .. inputs.Select(static input => input.Name)], Model = variable with { Declaration = declaration } };
    }

    private IEnumerable<string> Declaration(VariableModel variable, ParsedVariable parsed, IMethodSymbol method, IReadOnlyList<VariableModel> inputs)
    {
        var names = string.Join(", ", inputs.SelectMany(static input => input.Paths).Select(CSharpText.Literal));
        var value = variable.WriteOf(ParameterParser.Call(Owner, method.Name, inputs));
        var facts = VariableFacts.Of(parsed.Property, parsed.Attribute, variable.Description, null).Concat(CheckFact(variable, parsed)).ToArray();
        var head = $"new {ValueType.Namespace}.CompositeVariable({CSharpText.Literal(variable.Name)}, [{names}], static values => {value})";
        return facts.Length == 0 ? [head] : DomainModel.Entry([head], facts);
    }

    private IEnumerable<string> CheckFact(VariableModel variable, ParsedVariable parsed)
    {
        if (parsed.Attribute.GetNamed("Check")?.Value is not string { Length: > 0 } name)
        {
            yield break;
        }

        var method = Method(name);
        var isSentence = method?.ReturnType.SpecialType == SpecialType.System_String;
        if (method is not { Parameters: [var parameter] } || parameter.Type.ToDisplayString(SymbolNames.Full) != variable.ValueType || !(isSentence || method.ReturnType.SpecialType == SpecialType.System_Boolean))
        {
            faults.Of(parsed.Property, parsed.Attribute).Refuse(FaultKind.CheckIsMalformed, $"its check '{name}' must be a static method of {type.Name} that takes one '{Shown(variable.ValueType)}' and returns bool, or a message that is null when the value is good", new("Check"));
            yield break;
        }

        var call = $"{Owner}.{CSharpText.Escape(name)}({string.Format(System.Globalization.CultureInfo.InvariantCulture, variable.Read, "value", "")})";
        yield return $"Check = static value => {(isSentence ? call : $"{call} ? null : {CSharpText.Literal($"{name} does not hold")}")}";
    }

    private IEnumerable<string> Candidates(VariableModel variable) => type.GetMembers().OfType<IMethodSymbol>()
        .Where(method => method is { IsStatic: true, MethodKind: MethodKind.Ordinary, Parameters.IsEmpty: false } && method.ReturnType.ToDisplayString(SymbolNames.Full).TrimEnd('?') == variable.ValueType)
        .Select(static method => method.Name);

    private static string Shown(string name) => name.Replace("global::", "");

    private IMethodSymbol? Method(string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method is { IsStatic: true, IsGenericMethod: false });
}
