using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Variables;

/// <summary>Reads the <c>[Constraint]</c> methods of a type.</summary>
internal static class ConstraintMethodParser
{
    internal static ValueList<ConstraintModel> Parse(INamedTypeSymbol type, VariableSet variables, Faults faults)
    {
        var constraints = new List<ConstraintModel>();
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Find(KnownNames.ConstraintAttribute) is { } attribute && Parse(method, attribute, variables, faults) is { } constraint)
            {
                constraints.Add(constraint);
            }
        }

        return constraints.ToValueList();
    }

    private static ConstraintModel? Parse(IMethodSymbol method, AttributeData attribute, VariableSet variables, Faults faults)
    {
        var givesMessage = method.ReturnType.SpecialType == SpecialType.System_String;
        if (!method.IsStatic || method.IsGenericMethod || method.Parameters.IsEmpty || !(givesMessage || method.ReturnType.SpecialType == SpecialType.System_Boolean))
        {
            var flaw = !method.IsStatic ? "is not static" : method.IsGenericMethod ? "is generic" : method.Parameters.IsEmpty ? "takes nothing" : $"returns {method.ReturnType.ToDisplayString()}";
            faults.Add(FaultKind.ConstraintIsMalformed, method, $"[Constraint] method '{method.Name}' {flaw}: a constraint is static, takes variables and returns bool, or a message that is null when it holds");
            return null;
        }

        if (TakesConfiguration(method))
        {
            return Whole(method, attribute, variables, givesMessage);
        }

        if (ParameterParser.Bind(method, "[Constraint]", variables, faults) is not { } bound)
        {
            return null;
        }

        var call = ParameterParser.Call(method.ContainingType.ToDisplayString(SymbolNames.Full), method.Name, bound);
        return new ConstraintModel(method.Name, bound.SelectMany(static variable => variable.Paths).ToValueList(), Judge(method, attribute, call, givesMessage));
    }

    // The configuration is generated: until it is, its name is all there is.
    private static bool TakesConfiguration(IMethodSymbol method) =>
        method.Parameters is [{ Type: { Name: "Configuration" } type }]
        && (type.TypeKind == TypeKind.Error || SymbolEqualityComparer.Default.Equals(type.ContainingType, method.ContainingType));

    private static ConstraintModel Whole(IMethodSymbol method, AttributeData attribute, VariableSet variables, bool givesMessage)
    {
        var owner = method.ContainingType.ToDisplayString(SymbolNames.Full);
        var call = $"{owner}.{CSharpText.Escape(method.Name)}({owner}.Configuration.From(values))";
        return new ConstraintModel(method.Name, variables.Paths.ToValueList(), Judge(method, attribute, call, givesMessage)) { SeesAbsent = true };
    }

    private static string Judge(IMethodSymbol method, AttributeData attribute, string call, bool givesMessage)
    {
        var message = attribute.GetString(0);
        var sentence = CSharpText.Literal(string.IsNullOrEmpty(message) ? $"{method.Name} does not hold" : message!);
        return givesMessage ? call : $"{call} ? null : {sentence}";
    }
}
