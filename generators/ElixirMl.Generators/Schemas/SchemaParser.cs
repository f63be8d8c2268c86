using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>Turns a <c>[Schema]</c> type into its model.</summary>
internal static class SchemaParser
{
    internal static SchemaModel? Parse(AnnotatedSymbol annotated, CancellationToken cancellationToken)
    {
        if (annotated.Symbol is not INamedTypeSymbol { IsStatic: false } type || type.Find(KnownNames.SignatureAttribute) is not null)
        {
            return null;
        }

        var values = new ValueParser(cancellationToken);
        values.Open(type);
        var members = MemberParser.ParseAll(type, values);
        var methods = new MethodParser(type, members);
        return new SchemaModel
        {
            Shell = TypeShell.Of(type),
            SchemaName = SchemaNames.Of(type),
            Description = type.Find(KnownNames.SchemaAttribute)?.GetString(0) ?? "",
            Metadata = MetadataOf(type),
            Members = members.ToValueList(),
            Rules = methods.ParseRules(),
            Transforms = methods.ParseTransforms(),
            UnknownKeys = UnknownKeysOf(annotated.Attribute),
            Definitions = values.Definitions,
            TakenNames = type.GetMembers().Select(static member => member.Name).Distinct().ToValueList(),
            LeftOut = MemberParser.LeftOut(type, members.Select(static member => member.Field.Name)).Select(static member => CSharpText.Escape(member.Name)).ToValueList(),
            IsCreatable = Creation.IsPossible(type),
        };
    }

    /// <summary>The free entries, in the order they are declared.</summary>
    internal static ValueList<SchemaMetadata> MetadataOf(INamedTypeSymbol type) => type.GetAttributes()
        .Where(static attribute => attribute.AttributeClass?.ToDisplayString() == KnownNames.MetadataAttribute && attribute.GetString(0) is not null)
        .Select(static attribute => new SchemaMetadata(attribute.GetString(0)!, ConstraintParser.ToJson(attribute.ConstructorArguments[1].Value)))
        .ToValueList();

    internal static UnknownKeys UnknownKeysOf(AttributeData? schema) => schema?.GetNamed("UnknownKeys")?.Value is int policy ? (UnknownKeys)policy : UnknownKeys.Ignore;
}
