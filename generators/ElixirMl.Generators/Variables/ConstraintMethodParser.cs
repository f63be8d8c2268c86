using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Reads the <c>[Constraint]</c> methods of a type.</summary>
internal static class ConstraintMethodParser
{
    internal static ValueList<ConstraintModel> Parse(INamedTypeSymbol type, IReadOnlyList<VariableModel> variables, List<string> problems)
    {
        var constraints = new List<ConstraintModel>();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Find(KnownNames.ConstraintAttribute) is { } attribute && Parse(method, attribute, variables, problems) is { } constraint)
            {
                constraints.Add(constraint);
            }
        }

        return constraints.ToValueList();
    }

    private static ConstraintModel? Parse(IMethodSymbol method, AttributeData attribute, IReadOnlyList<VariableModel> variables, List<string> problems)
    {
        var givesMessage = method.ReturnType.SpecialType == SpecialType.System_String;
        if (!method.IsStatic || method.IsGenericMethod || method.Parameters.IsEmpty || !(givesMessage || method.ReturnType.SpecialType == SpecialType.System_Boolean))
        {
            problems.Add($"[Constraint] method '{method.Name}' must be static, take variables as parameters and return bool, or a message that is null when the rule holds.");
            return null;
        }

        var names = new List<string>();
        foreach (var parameter in method.Parameters)
        {
            var variable = variables.FirstOrDefault(variable => CSharpText.CamelCase(variable.Name) == parameter.Name);
            if (variable is null || variable.ConfigurationType != parameter.Type.ToDisplayString(SymbolNames.Full))
            {
                problems.Add($"[Constraint] method '{method.Name}' has a parameter '{parameter.Name}' that is no variable. A parameter has the name of a [Variable] property in camel case and its type{(variable is null ? "" : $", here '{variable.ConfigurationType}'")}.");
                return null;
            }

            names.Add(variable.Name);
        }

        var message = attribute.GetString(0);
        return new ConstraintModel(method.Name, string.IsNullOrEmpty(message) ? $"{method.Name} does not hold" : message!, names.ToValueList(), givesMessage);
    }
}
