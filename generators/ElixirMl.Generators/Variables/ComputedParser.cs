using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Finds the methods that compute variables, once all variables of a type are known.</summary>
internal sealed class ComputedParser(INamedTypeSymbol type, IReadOnlyList<VariableModel> variables, List<string> problems)
{
    private string Owner => type.ToDisplayString(SymbolNames.Full);

    /// <summary>The variable with its declaration; null when it is no computed one or something is wrong.</summary>
    internal VariableModel? Complete(VariableModel variable)
    {
        var property = type.GetMembers(variable.Name).OfType<IPropertySymbol>().First();
        var attribute = property.Find(KnownNames.VariableAttribute)!;
        var name = attribute.GetNamed("Compute")?.Value as string ?? "";
        if (variable.When is not null)
        {
            return Refuse(variable, "a computed value has no [When]: it is absent while a variable it reads is");
        }

        if (Method(name) is not { } method || method.ReturnType.ToDisplayString(SymbolNames.Full).TrimEnd('?') != variable.ValueType || method.Parameters.IsEmpty)
        {
            return Refuse(variable, $"'{name}' must be a static method of {type.Name} that takes variables as parameters and returns '{variable.ValueType}'");
        }

        if (ParameterParser.Bind(method, "Compute", variables, problems) is not { } inputs)
        {
            return null;
        }

        if (!variable.IsNullable && inputs.FirstOrDefault(CanBeAbsent) is { } absent)
        {
            return Refuse(variable, $"'{absent.Name}', which it is computed from, can be absent. Make the type of the property nullable");
        }

        return variable with
        {
            Reads = variable.Reads.Concat(inputs.Select(static input => input.Name)).ToValueList(),
            Declaration = Declaration(variable, property, attribute, method, inputs).ToValueList(),
        };
    }

    private IEnumerable<string> Declaration(VariableModel variable, IPropertySymbol property, AttributeData attribute, IMethodSymbol method, IReadOnlyList<VariableModel> inputs)
    {
        var names = string.Join(", ", inputs.SelectMany(static input => input.Paths).Select(CSharpText.Literal));
        var value = variable.WriteOf(ParameterParser.Call(Owner, method.Name, inputs));
        var facts = VariableFacts.Of(property, attribute, variable.Description, null).Concat(CheckFact(variable, attribute)).ToArray();
        var head = $"new {ValueType.Namespace}.CompositeVariable({CSharpText.Literal(variable.Name)}, [{names}], static values => {value})";
        return facts.Length == 0 ? [head] : DomainModel.Entry([head], facts);
    }

    private IEnumerable<string> CheckFact(VariableModel variable, AttributeData attribute)
    {
        if (attribute.GetNamed("Check")?.Value is not string { Length: > 0 } name)
        {
            yield break;
        }

        var method = Method(name);
        var isSentence = method?.ReturnType.SpecialType == SpecialType.System_String;
        if (method is not { Parameters: [var parameter] } || parameter.Type.ToDisplayString(SymbolNames.Full) != variable.ValueType || !(isSentence || method.ReturnType.SpecialType == SpecialType.System_Boolean))
        {
            Refuse(variable, $"its check '{name}' must be a static method of {type.Name} that takes one '{variable.ValueType}' and returns bool, or a message that is null when the value is good");
            yield break;
        }

        var call = $"{Owner}.{CSharpText.Escape(name)}({string.Format(System.Globalization.CultureInfo.InvariantCulture, variable.Read, "value", "")})";
        yield return $"Check = static value => {(isSentence ? call : $"{call} ? null : {CSharpText.Literal($"{name} does not hold")}")}";
    }

    private bool CanBeAbsent(VariableModel variable) => variable.When is not null || variable.Kind == VariableKind.Hybrid || (variable.Kind == VariableKind.Computed && variable.IsNullable);

    private IMethodSymbol? Method(string name) =>
        type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(static method => method is { IsStatic: true, IsGenericMethod: false });

    private VariableModel? Refuse(VariableModel variable, string reason)
    {
        problems.Add($"Variable '{variable.Name}': {reason}.");
        return null;
    }
}
