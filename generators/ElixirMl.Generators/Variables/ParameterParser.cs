using ElixirMl.Generators.Roslyn;
using ElixirMl.Variables;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Finds the variables that the parameters of a method name.</summary>
internal static class ParameterParser
{
    /// <summary>The variables in the order of the parameters; null when one names none.</summary>
    /// <param name="method">Static.</param>
    /// <param name="word">Attribute or setting that names the method.</param>
    /// <param name="variables">Those of the type and those inside of its parts.</param>
    /// <param name="faults">Takes what is wrong.</param>
    internal static IReadOnlyList<VariableModel>? Bind(IMethodSymbol method, string word, VariableSet variables, Faults faults)
    {
        var bound = new List<VariableModel>();
        foreach (var parameter in method.Parameters)
        {
            var variable = variables.All.FirstOrDefault(variable => variable.Kind != VariableKind.Bundle && NameOf(variable) == parameter.Name);
            if (variable?.Kind == VariableKind.Broken)
            {
                return null;
            }

            if (variable is null || variable.ValueType != parameter.Type.ToDisplayString(SymbolNames.Full))
            {
                faults.Add(Fault(parameter, word, variable, variables));
                return null;
            }

            bound.Add(variable);
        }

        return bound;
    }

    /// <summary>The name of the parameter that reads a variable: a path <c>Sampling.Kind</c> becomes <c>samplingKind</c>.</summary>
    internal static string NameOf(VariableModel variable) => CSharpText.CamelCase(variable.Name.Replace(".", ""));

    /// <summary>The call of the method with values read from a configuration.</summary>
    internal static string Call(string owner, string method, IEnumerable<VariableModel> variables) =>
        $"{owner}.{CSharpText.Escape(method)}({string.Join(", ", variables.Select(static variable => variable.ReadFrom("values")))})";

    private static VariableFault Fault(IParameterSymbol parameter, string word, VariableModel? variable, VariableSet variables)
    {
        var nearest = variable is null ? NearestName.Of(parameter.Name, variables.All.Where(static one => one.Kind is not (VariableKind.Bundle or VariableKind.Broken)).Select(NameOf)) : null;
        var cure = variable is not null ? $"give it the type of the variable, '{variable.ValueType.Replace("global::", "")}'"
            : nearest is not null ? $"did you mean '{nearest}'?"
            : "a parameter has the name of a [Variable] property in camel case and its type";
        return new(FaultKind.ParameterIsNoVariable, $"Parameter '{parameter.Name}' of the {word} method '{parameter.ContainingSymbol.Name}' is no variable: {cure}", parameter) { Replacement = nearest };
    }
}
