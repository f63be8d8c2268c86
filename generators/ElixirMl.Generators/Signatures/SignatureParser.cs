using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Signatures;

/// <summary>Turns a <c>[Signature]</c> type into its model.</summary>
internal static class SignatureParser
{
    internal static SignatureModel? Parse(AnnotatedSymbol annotated, CancellationToken cancellationToken)
    {
        if (annotated.Symbol is not INamedTypeSymbol type)
        {
            return null;
        }

        var values = new ValueParser(cancellationToken);
        var problems = new List<string>();
        var members = MemberParser.ParseAll(type, values, problems);
        var sides = MemberParser.Sides(type, problems);
        var inputs = members.Where(member => sides.Inputs.Contains(member.Field.Name)).ToValueList();
        var outputs = members.Where(member => sides.Outputs.Contains(member.Field.Name)).ToValueList();
        ClashingNames.Report(members, problems);
        var methods = new MethodParser(type, members, problems);
        var rules = methods.ParseRules();
        foreach (var rule in rules.Where(rule => !rule.Fields.All(sides.Inputs.Contains) && !rule.Fields.All(sides.Outputs.Contains)))
        {
            problems.Add($"[Rule] method '{rule.Name}' reads inputs and outputs. A rule of a signature reads one side.");
        }

        if (sides.Outputs.Count == 0)
        {
            problems.Add("A signature needs at least one [Output] property: what the model shall answer.");
        }

        var instructions = annotated.Attribute.GetString(0);
        return new SignatureModel
        {
            Shell = TypeShell.Of(type),
            SchemaName = SchemaNames.Of(type),
            Instructions = string.IsNullOrWhiteSpace(instructions) ? DefaultInstructions.For(inputs.Select(FieldOf), outputs.Select(FieldOf)) : instructions!,
            Inputs = inputs,
            Rules = rules,
            Transforms = methods.ParseTransforms(),
            Outputs = outputs,
            Definitions = values.Definitions,
            TakenNames = type.GetMembers().Select(static member => member.Name).Distinct().ToValueList(),
            Problems = problems.ToValueList(),
        };
    }

    private static Field FieldOf(MemberModel member) => member.Field;
}
