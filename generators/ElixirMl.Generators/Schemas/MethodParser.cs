using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>Reads the <c>[Rule]</c> and <c>[Transform]</c> methods of a type; the analyzers explain those that are malformed.</summary>
internal sealed class MethodParser(INamedTypeSymbol type, IReadOnlyList<MemberModel> members)
{
    private readonly IPropertySymbol[] _fields = [.. MemberParser.Fields(type).Where(field => members.Any(member => member.Field.Name == field.Name))];

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
        if (!MethodShapes.IsRule(method) || FieldsOf(method) is not { } fields)
        {
            return null;
        }

        var message = attribute.GetString(0);
        return new RuleModel(
            method.Name,
            string.IsNullOrEmpty(message) ? $"The rule {method.Name} does not hold." : message!,
            fields,
            MethodShapes.AnswerOf(method)!.Value);
    }

    private TransformModel? ParseTransform(IMethodSymbol method) =>
        MethodShapes.IsTransform(method) && FieldsOf(method) is { } fields ? new TransformModel(method.Name, fields.Count == 0 ? null : fields[0]) : null;

    /// <summary>Names of the fields the method reads; none when it takes the whole value, null when a parameter is no field.</summary>
    private ValueList<string>? FieldsOf(IMethodSymbol method) =>
        MethodShapes.TakesWhole(method, type) ? ValueList<string>.Empty : MethodShapes.FieldsOf(method, _fields)?.Select(static field => field.Name).ToValueList();
}
