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
    /// <summary>Fields a schema holds at most: a read keeps one bit for each.</summary>
    internal const int MostFields = 256;

    /// <summary>The fields that can be written; what is left out, a rule of the analyzers explains.</summary>
    internal static IReadOnlyList<MemberModel> ParseAll(INamedTypeSymbol type, ValueParser values)
    {
        var members = new List<MemberModel>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in Fields(type))
        {
            if (members.Count < MostFields && Parse(type, property, values) is { } member && names.Add(member.Field.JsonName))
            {
                members.Add(member);
            }
        }

        return members;
    }

    /// <summary>The properties that are fields, inherited ones first: of a <c>[Signature]</c> those marked as input or output, of other types all public ones that can be set.</summary>
    internal static IEnumerable<IPropertySymbol> Fields(INamedTypeSymbol type)
    {
        var isSignature = type.Find(KnownNames.SignatureAttribute) is not null;
        return Properties(type).Where(property => isSignature ? IsInput(property) || IsOutput(property) : IsSchemaField(property));
    }

    /// <summary>Members that C# requires of whoever creates the type, though they are no fields; generated code gives them nothing.</summary>
    internal static IEnumerable<ISymbol> LeftOut(INamedTypeSymbol type, IEnumerable<string> members)
    {
        var known = new HashSet<string>(members, StringComparer.Ordinal);
        for (var level = type; level is not null; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } && known.Add(member.Name))
                {
                    yield return member;
                }
            }
        }
    }

    /// <summary>Which properties are inputs and which outputs; one that claims both counts as an input.</summary>
    internal static SignatureSides Sides(INamedTypeSymbol type)
    {
        var sides = new SignatureSides(new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        foreach (var property in Properties(type))
        {
            _ = IsInput(property) ? sides.Inputs.Add(property.Name) : IsOutput(property) && sides.Outputs.Add(property.Name);
        }

        return sides;
    }

    internal static bool IsDeclaredRequired(IPropertySymbol property) =>
        property.IsRequired || property.Find("System.ComponentModel.DataAnnotations.RequiredAttribute") is not null;

    /// <summary>Whether code inside the type may call the setter.</summary>
    internal static bool IsInReach(INamedTypeSymbol type, IMethodSymbol setter) =>
        SymbolEqualityComparer.Default.Equals(type, setter.ContainingType)
        || setter.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
        || (setter.DeclaredAccessibility != Accessibility.Private && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, setter.ContainingAssembly));

    internal static bool IsInput(IPropertySymbol property) => property.Find(KnownNames.InputAttribute) is not null;

    internal static bool IsOutput(IPropertySymbol property) => property.Find(KnownNames.OutputAttribute) is not null;

    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var own = type.GetMembers().OfType<IPropertySymbol>().Where(static property => property is { IsStatic: false, IsIndexer: false }).ToArray();
        var inherited = type.BaseType is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) } parent ? Properties(parent) : [];
        return inherited.Where(property => !Array.Exists(own, one => one.Name == property.Name)).Concat(own);
    }

    private static bool IsSchemaField(IPropertySymbol property) =>
        property is { DeclaredAccessibility: Accessibility.Public, SetMethod: not null, IsImplicitlyDeclared: false };

    private static MemberModel? Parse(INamedTypeSymbol type, IPropertySymbol property, ValueParser values)
    {
        if (property.SetMethod is null || !IsInReach(type, property.SetMethod) || values.Parse(property.Type) is not { } value)
        {
            return null;
        }

        var initializer = InitializerParser.Parse(property);
        var isRequired = IsDeclaredRequired(property) || (value.Type is not FieldType.Optional && initializer is null);
        return new MemberModel
        {
            Identifier = CSharpText.Escape(property.Name),
            Value = value,
            InheritedFrom = SymbolEqualityComparer.Default.Equals(type, property.ContainingType) ? null : property.ContainingType.ToDisplayString(SymbolNames.Full),
            IsInitOnly = property.SetMethod.IsInitOnly,
            IsRequiredMember = property.IsRequired,
            DefaultLiteral = isRequired ? null : initializer is null ? "null" : initializer.Literal,
            Field = FieldOf(property, value, isRequired, initializer),
        };
    }

    private static Field FieldOf(IPropertySymbol property, ValueModel value, bool isRequired, InitializerModel? initializer) =>
        new(property.Name, JsonNameOf(property), value.Type)
        {
            Description = DescriptionOf(property),
            IsRequired = isRequired,
            Default = isRequired ? null : initializer?.Json,
            Constraints = ConstraintParser.Parse(property, value.Type),
            Aliases = AliasesOf(property).ToValueList(),
            Examples = Values(property.Find(KnownNames.FieldAttribute)?.GetNamed("Examples")).Select(static example => ConstraintParser.ToJson(example.Value)).ToValueList(),
            IsVariable = IsSet(property, KnownNames.FieldAttribute, "Variable") || IsSet(property, KnownNames.OutputAttribute, "Variable"),
            HasOpenItems = IsSet(property, KnownNames.OutputAttribute, "OpenItems"),
        };

    private static bool IsSet(IPropertySymbol property, string attribute, string name) => property.Find(attribute)?.GetNamed(name)?.Value is true;

    internal static IEnumerable<string> AliasesOf(IPropertySymbol property) =>
        Values(property.Find(KnownNames.FieldAttribute)?.GetNamed("Aliases")).Select(static value => value.Value).OfType<string>();

    private static ImmutableArray<TypedConstant> Values(TypedConstant? constant) => constant is { Kind: TypedConstantKind.Array, IsNull: false } array ? array.Values : [];

    private static AttributeData? Declaration(IPropertySymbol property) =>
        property.Find(KnownNames.InputAttribute) ?? property.Find(KnownNames.OutputAttribute);

    /// <summary>The name in JSON and prompts.</summary>
    internal static string JsonNameOf(IPropertySymbol property) =>
        Declaration(property)?.GetNamed("Name")?.Value as string
            ?? property.Find(KnownNames.FieldAttribute)?.GetNamed("Name")?.Value as string
            ?? property.Find("System.Text.Json.Serialization.JsonPropertyNameAttribute")?.GetString(0)
            ?? CSharpText.CamelCase(property.Name);

    internal static string DescriptionOf(IPropertySymbol property)
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
