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

        if (ParameterParser.Bind(method, "[Constraint]", variables, problems) is not { } bound)
        {
            return null;
        }

        var message = attribute.GetString(0);
        var call = ParameterParser.Call(method.ContainingType.ToDisplayString(SymbolNames.Full), method.Name, bound);
        var sentence = CSharpText.Literal(string.IsNullOrEmpty(message) ? $"{method.Name} does not hold" : message!);
        return new ConstraintModel(method.Name, bound.SelectMany(static variable => variable.Paths).ToValueList(), givesMessage ? call : $"{call} ? null : {sentence}");
    }
}
