using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Programs;

/// <summary>Names the predictors of a property: <c>Route</c>, <c>Voters[0]</c>, <c>ByLevel['easy']</c>.</summary>
internal static class PredictorMembers
{
    /// <summary>Argument of <c>[Predictor]</c>: how many a list holds.</summary>
    internal const string Count = "Count";

    /// <summary>Argument of <c>[Predictor]</c>: the keys of a dictionary.</summary>
    internal const string Keys = "Keys";

    private const int MostMembers = 1000;

    internal static ValueList<MemberModel> Of(IPropertySymbol property, PredictorShape shape, AttributeData attribute)
    {
        IEnumerable<MemberModel> members = shape switch
        {
            { Collection: CollectionKind.None } => [new MemberModel(property.Name)],
            { Key: { TypeKind: TypeKind.Enum } type } => Values(type).Select(value => new MemberModel(ByKey(property, value), $"{type.ToDisplayString(SymbolNames.Full)}.{CSharpText.Escape(value)}")),
            { Key: not null } => Texts(attribute).OfType<string>().Select(key => new MemberModel(ByKey(property, key), CSharpText.Literal(key))),
            _ => Enumerable.Range(0, CountOf(attribute) ?? 0).Select(index => new MemberModel($"{property.Name}[{CSharpText.Literal(index)}]")),
        };
        return members.ToValueList();
    }

    /// <summary>What is wrong with the number or the keys, and which argument says it; null when nothing is.</summary>
    internal static (string Argument, string Message)? Flaw(PredictorShape shape, AttributeData attribute)
    {
        var keys = attribute.GetNamed(Keys) is null ? null : Texts(attribute);
        return (shape.Collection, shape.Key, CountOf(attribute), keys) switch
        {
            (CollectionKind.None, _, not null, _) => (Count, "holds one predictor, so 'Count' means nothing: remove it"),
            (CollectionKind.Dictionary, _, not null, _) => (Count, "holds one predictor for each key, so 'Count' means nothing: remove it"),
            (CollectionKind.None, _, _, not null) => (Keys, "holds one predictor, so 'Keys' mean nothing: remove them"),
            (CollectionKind.List or CollectionKind.Array, _, _, not null) => (Keys, "is found by position, so 'Keys' mean nothing: remove them"),
            (CollectionKind.List or CollectionKind.Array, _, null, _) => (Count, "holds several predictors, but nothing says how many: add 'Count = 3' to [Predictor]"),
            (CollectionKind.List or CollectionKind.Array, _, < 1 or > MostMembers, _) => (Count, "cannot hold so many predictors: choose a 'Count' from 1 to 1000"),
            (CollectionKind.Dictionary, { TypeKind: TypeKind.Enum } type, _, _) => FlawOfEnum(type, keys),
            (CollectionKind.Dictionary, _, _, _) => FlawOfKeys(keys ?? []),
            _ => null,
        };
    }

    private static (string, string)? FlawOfEnum(ITypeSymbol type, string?[]? keys) =>
        keys is not null ? (Keys, $"holds one predictor for each value of '{type.Name}', so 'Keys' mean nothing: remove them")
        : !Values(type).Any() ? (Keys, $"has keys of '{type.Name}', which has no values: add one")
        : null;

    private static (string, string)? FlawOfKeys(string?[] keys) =>
        keys.Length is 0 or > MostMembers ? (Keys, "holds several predictors, but nothing says under which keys: add 'Keys = [\"…\"]' with 1 to 1000 keys to [Predictor]")
        : keys.Any(string.IsNullOrWhiteSpace) ? (Keys, "has a key that is null or blank: name it")
        : keys.GroupBy(static key => key).FirstOrDefault(static group => group.Count() > 1) is { Key: var twice } ? (Keys, $"has the key '{twice}' twice: remove one")
        : null;

    private static int? CountOf(AttributeData attribute) => attribute.GetNamed(Count)?.Value as int?;

    private static string?[] Texts(AttributeData attribute) =>
        attribute.GetNamed(Keys) is { Kind: TypedConstantKind.Array, IsNull: false, Values: var values } ? [.. values.Select(static value => value.Value as string)] : [];

    private static IEnumerable<string> Values(ITypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).GroupBy(static field => field.ConstantValue).Select(static group => group.First().Name);

    private static string ByKey(IPropertySymbol property, string key) => $"{property.Name}['{key.Replace("\\", "\\\\").Replace("'", "\\'")}']";
}
