using System.Collections.Immutable;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Signatures;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Schemas;

/// <summary>Turns properties into <see cref="MemberModel"/>s.</summary>
internal static class MemberParser
{
    /// <summary>The members of a schema: of a <c>[Signature]</c> those marked as input or output, of other types all public properties that can be set.</summary>
    internal static IReadOnlyList<MemberModel> ParseAll(INamedTypeSymbol type, ValueParser values, List<string> problems)
    {
        var members = new List<MemberModel>();
        foreach (var property in Fields(type))
        {
            if (Parse(property, values, problems) is { } member)
            {
                members.Add(member);
            }
        }

        return members;
    }

    /// <summary>The properties that are fields, inherited ones first.</summary>
    internal static IEnumerable<IPropertySymbol> Fields(INamedTypeSymbol type)
    {
        var isSignature = type.Find(KnownNames.SignatureAttribute) is not null;
        return Properties(type).Where(property => isSignature ? IsInput(property) || IsOutput(property) : IsSchemaField(property));
    }

    /// <summary>Which properties are inputs and which outputs; one that claims both is a problem and counts as an input.</summary>
    internal static SignatureSides Sides(INamedTypeSymbol type, List<string> problems)
    {
        var sides = new SignatureSides(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var property in Properties(type))
        {
            if (IsInput(property) && IsOutput(property))
            {
                problems.Add($"Property '{property.Name}' is both [Input] and [Output]. Keep one.");
            }

            _ = IsInput(property) ? sides.Inputs.Add(property.Name) : IsOutput(property) && sides.Outputs.Add(property.Name);
        }

        return sides;
    }

    internal static bool IsInput(IPropertySymbol property) => property.Find(KnownNames.InputAttribute) is not null;

    internal static bool IsOutput(IPropertySymbol property) => property.Find(KnownNames.OutputAttribute) is not null;

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var inherited = type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } parent ? Properties(parent) : [];
        return inherited.Concat(type.GetMembers().OfType<IPropertySymbol>().Where(static property => property is { IsStatic: false, IsIndexer: false }));
    }

    private static bool IsSchemaField(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, SetMethod: not null, IsImplicitlyDeclared: false };

    private static MemberModel? Parse(IPropertySymbol property, ValueParser values, List<string> problems)
    {
        if (values.Parse(property.Type) is not { } value)
        {
            problems.Add(
                $"Property '{property.Name}' has type '{property.Type.ToDisplayString()}', which no schema supports. " +
                "Use text, numbers, booleans, dates, enumerations, lists, maps with text or enumeration keys, ML types or another [Schema] type.");
            return null;
        }

        if (property.SetMethod is null)
        {
            problems.Add($"Property '{property.Name}' cannot be set. Give it an init or set accessor.");
            return null;
        }

        var initializer = InitializerParser.Parse(property);
        var isRequired = property.IsRequired || property.Find("System.ComponentModel.DataAnnotations.RequiredAttribute") is not null
            || (value.Type is not FieldType.Optional && initializer is null);
        return new MemberModel
        {
            Identifier = CSharpText.Escape(property.Name),
            Value = value,
            IsInitOnly = property.SetMethod.IsInitOnly,
            IsRequiredMember = property.IsRequired,
            DefaultLiteral = isRequired ? null : initializer is null ? "null" : initializer.Literal,
            Field = FieldOf(property, value, isRequired, initializer, problems),
        };
    }

    private static Field FieldOf(IPropertySymbol property, ValueModel value, bool isRequired, InitializerModel? initializer, List<string> problems) =>
        new(property.Name, JsonNameOf(property), value.Type)
        {
            Description = DescriptionOf(property),
            IsRequired = isRequired,
            Default = isRequired ? null : initializer?.Json,
            Constraints = ConstraintParser.Parse(property, value, problems),
            Aliases = Strings(property.Find(KnownNames.FieldAttribute)?.GetNamed("Aliases")).ToValueList(),
            Examples = Values(property.Find(KnownNames.FieldAttribute)?.GetNamed("Examples")).Select(static example => ConstraintParser.ToJson(example.Value)).ToValueList(),
            IsVariable = property.Find(KnownNames.FieldAttribute)?.GetNamed("Variable")?.Value is true,
        };

    private static IEnumerable<string> Strings(TypedConstant? constant) => Values(constant).Select(static value => value.Value).OfType<string>();

    private static ImmutableArray<TypedConstant> Values(TypedConstant? constant) => constant is { Kind: TypedConstantKind.Array, IsNull: false } array ? array.Values : [];

    private static AttributeData? Declaration(IPropertySymbol property) =>
        property.Find(KnownNames.InputAttribute) ?? property.Find(KnownNames.OutputAttribute);

    private static string JsonNameOf(IPropertySymbol property)
    {
        return Declaration(property)?.GetNamed("Name")?.Value as string
            ?? property.Find(KnownNames.FieldAttribute)?.GetNamed("Name")?.Value as string
            ?? property.Find("System.Text.Json.Serialization.JsonPropertyNameAttribute")?.GetString(0)
            ?? CSharpText.CamelCase(property.Name);
    }

    private static string DescriptionOf(IPropertySymbol property)
    {
        string?[] candidates =
        [
            Declaration(property)?.GetString(0),
            property.Find(KnownNames.FieldAttribute)?.GetString(0),
            property.Find("System.ComponentModel.DescriptionAttribute")?.GetString(0),
        ];
        return candidates.FirstOrDefault(static text => !string.IsNullOrEmpty(text)) ?? "";
    }
}
