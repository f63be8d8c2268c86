using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Generators.Variables;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Signatures;

/// <summary>Turns a <c>[Signature]</c> type into its model.</summary>
internal static class SignatureParser
{
    internal static SignatureModel? Parse(AnnotatedSymbol annotated, CancellationToken cancellationToken)
    {
        if (annotated.Symbol is not INamedTypeSymbol { IsStatic: false } type)
        {
            return null;
        }

        var values = new ValueParser(cancellationToken);
        var members = MemberParser.ParseAll(type, values);
        var sides = MemberParser.Sides(type);
        var inputs = members.Where(member => sides.Inputs.Contains(member.Field.Name)).ToValueList();
        var outputs = members.Where(member => sides.Outputs.Contains(member.Field.Name)).ToValueList();
        var methods = new MethodParser(type, members);
        var instructions = annotated.Attribute.GetString(0);
        return new SignatureModel
        {
            Shell = TypeShell.Of(type),
            SchemaName = SchemaNames.Of(type),
            Instructions = string.IsNullOrWhiteSpace(instructions) ? DefaultInstructions.For(inputs.Select(FieldOf), outputs.Select(FieldOf)) : instructions!,
            Inputs = inputs,
            Rules = methods.ParseRules(),
            Transforms = methods.ParseTransforms(),
            Outputs = outputs,
            Definitions = values.Definitions,
            HasVariables = Parts.HasVariables(type) && ConfigurableParser.CanHaveVariables(type),
            TakenNames = type.GetMembers().Select(static member => member.Name).Distinct().ToValueList(),
            LeftOut = MemberParser.LeftOut(type, members.Select(static member => member.Field.Name)).Select(static member => CSharpText.Escape(member.Name)).ToValueList(),
            IsCreatable = Creation.IsPossible(type),
        };
    }

    private static Field FieldOf(MemberModel member) => member.Field;
}
