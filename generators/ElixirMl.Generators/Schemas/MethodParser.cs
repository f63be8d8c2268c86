using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>Reads the <c>[Rule]</c> and <c>[Transform]</c> methods of a type.</summary>
internal sealed class MethodParser(INamedTypeSymbol type, IReadOnlyList<MemberModel> members, List<string> problems)
{
    internal ValueList<RuleModel> ParseRules() => Methods(KnownNames.RuleAttribute).Select(pair => ParseRule(pair.Method, pair.Attribute)).OfType<RuleModel>().ToValueList();

    internal ValueList<TransformModel> ParseTransforms() => Methods(KnownNames.TransformAttribute).Select(pair => ParseTransform(pair.Method)).OfType<TransformModel>().ToValueList();

    private IEnumerable<(IMethodSymbol Method, AttributeData Attribute)> Methods(string attribute)
    {
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Find(attribute) is { } data)
            {
                yield return (method, data);
            }
        }
    }

    private RuleModel? ParseRule(IMethodSymbol method, AttributeData attribute)
    {
        var givesMessage = method.ReturnType.SpecialType == SpecialType.System_String;
        if (!method.IsStatic || method.IsGenericMethod || method.Parameters.IsEmpty || !(givesMessage || method.ReturnType.SpecialType == SpecialType.System_Boolean))
        {
            return Refuse<RuleModel>(method, "[Rule]", "must be static, take fields as parameters and return bool, or a message that is null when the rule holds");
        }

        var fields = TakesWhole(method) ? ValueList<string>.Empty : FieldsOf(method);
        var message = attribute.GetString(0);
        return fields is null
            ? Refuse<RuleModel>(method, "[Rule]", "has a parameter that is no field: a parameter has the name of a property in camel case and its type")
            : new RuleModel(method.Name, string.IsNullOrEmpty(message) ? $"The rule {method.Name} does not hold." : message!, fields, givesMessage);
    }

    private TransformModel? ParseTransform(IMethodSymbol method)
    {
        if (!method.IsStatic || method.IsGenericMethod || method.Parameters.Length != 1 || !SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, method.ReturnType))
        {
            return Refuse<TransformModel>(method, "[Transform]", "must be static, take one field or the whole value, and return the same type");
        }

        if (TakesWhole(method))
        {
            return new TransformModel(method.Name, null);
        }

        return FieldsOf(method) is { } fields
            ? new TransformModel(method.Name, fields[0])
            : Refuse<TransformModel>(method, "[Transform]", "has a parameter that is no field: it has the name of a property in camel case and its type");
    }

    private bool TakesWhole(IMethodSymbol method) => method.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, type);

    private ValueList<string>? FieldsOf(IMethodSymbol method)
    {
        var names = new List<string>();
        foreach (var parameter in method.Parameters)
        {
            var member = members.FirstOrDefault(member => CSharpText.CamelCase(member.Field.Name) == parameter.Name);
            if (member is null || member.Value.CSharpType.TrimEnd('?') != parameter.Type.ToDisplayString(SymbolNames.Full).TrimEnd('?'))
            {
                return null;
            }

            names.Add(member.Field.Name);
        }

        return names.ToValueList();
    }

    private T? Refuse<T>(IMethodSymbol method, string attribute, string reason)
        where T : class
    {
        problems.Add($"{attribute} method '{method.Name}' {reason}.");
        return null;
    }
}
