using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>What the run time hashes of a signature: names, types, defaults and constraints of its fields, not its descriptions.</summary>
internal static class SignatureShape
{
    internal static string Of(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var values = new ValueParser(cancellationToken);
        values.Open(type);
        var members = MemberParser.ParseAll(type, values);
        var sides = MemberParser.Sides(type);
        var inputs = members.Where(member => sides.Inputs.Contains(member.Field.Name)).Select(static member => Of(member.Field));
        var outputs = members.Where(member => sides.Outputs.Contains(member.Field.Name)).Select(static member => Of(member.Field));
        var nested = values.Definitions.Select(static one => $"{one.Schema.Name}: {string.Join(", ", one.Schema.Fields.Select(Of))}");
        return $"{string.Join(", ", inputs)} -> {string.Join(", ", outputs)}; {string.Join("; ", nested)}";
    }

    private static string Of(Field field) =>
        $"{field.JsonName}{(field.IsRequired ? "!" : "?")} {Of(field.Type)} {field.Default} {string.Join(" ", field.Constraints.Select(static constraint => constraint.ToString()))}";

    private static string Of(FieldType type) => type switch
    {
        FieldType.Enumeration enumeration => $"enum({string.Join("|", enumeration.Values.Select(static value => value.JsonName))})",
        FieldType.Optional optional => $"optional({Of(optional.Inner)})",
        FieldType.List list => $"{(list.IsSet ? "set" : "list")}({Of(list.Item)})",
        FieldType.Map map => $"map({Of(map.Key)}, {Of(map.Value)})",
        FieldType.Union union => $"union({union.Discriminator}, {string.Join("|", union.Cases.Select(static one => $"{one.Discriminator}: {one.Type.Name}"))})",
        _ => type.ToString(),
    };
}
