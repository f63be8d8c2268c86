using ElixirMl.Generators.Roslyn;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Finds the variables that the parameters of a method name.</summary>
internal static class ParameterParser
{
    /// <summary>The variables in the order of the parameters; null when one names none.</summary>
    internal static IReadOnlyList<VariableModel>? Bind(IMethodSymbol method, string word, IReadOnlyList<VariableModel> variables, List<string> problems)
    {
        var bound = new List<VariableModel>();
        foreach (var parameter in method.Parameters)
        {
            var variable = variables.FirstOrDefault(variable => variable.Kind != VariableKind.Bundle && CSharpText.CamelCase(variable.Name) == parameter.Name);
            if (variable is null || variable.ValueType != parameter.Type.ToDisplayString(SymbolNames.Full))
            {
                problems.Add($"{word} method '{method.Name}' has a parameter '{parameter.Name}' that is no variable. A parameter has the name of a [Variable] property in camel case and its type{Hint(parameter.Name, variable, variables)}.");
                return null;
            }

            bound.Add(variable);
        }

        return bound;
    }

    /// <summary>The call of the method with values read from a configuration.</summary>
    internal static string Call(string owner, string method, IEnumerable<VariableModel> variables) =>
        $"{owner}.{CSharpText.Escape(method)}({string.Join(", ", variables.Select(static variable => variable.ReadFrom("values")))})";

    private static string Hint(string parameter, VariableModel? variable, IReadOnlyList<VariableModel> variables)
    {
        if (variable is not null)
        {
            return $", here '{variable.ValueType}'";
        }

        var nearest = NearestName.Of(parameter, variables.Select(static variable => CSharpText.CamelCase(variable.Name)));
        return nearest is null ? "" : $"; did you mean '{nearest}'?";
    }
}
