using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Schemas;

/// <summary>Turns the type of a property into a <see cref="ValueModel"/>.</summary>
/// <remarks>One instance per parsed type: it gathers the schemas it meets.</remarks>
internal sealed class ValueParser(CancellationToken cancellationToken)
{
    private const string Codecs = "global::ElixirMl.Schemas.Values.ValueCodecs";

    private readonly List<Definition> _definitions = [];
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    internal ValueList<Definition> Definitions => _definitions.OrderBy(static one => one.Key, StringComparer.Ordinal).ToValueList();

    /// <summary>Marks the type being parsed, so that it may contain itself.</summary>
    internal void Open(INamedTypeSymbol type) => _open.Add(KeyOf(type));

    /// <summary>The model of a type, or null when no schema supports it.</summary>
    internal ValueModel? Parse(ITypeSymbol type)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Parse(nullable.TypeArguments[0]) is { } inner ? Optional(inner, type, "OptionalValue") : null;
        }

        if (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated })
        {
            return Parse(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)) is { } inner ? Optional(inner, type, "Optional") : null;
        }

        return ParseSimple(type) ?? ParseEnumeration(type) ?? ParseSequence(type) ?? ParseMap(type) ?? ParseMlType(type) ?? ParseUnion(type) ?? ParseNested(type);
    }

    private static ValueModel? ParseSimple(ITypeSymbol type)
    {
        if (SimpleTypes.Find(type) is not { } simple)
        {
            return null;
        }

        return new ValueModel
        {
            Type = simple.Type,
            CSharpType = type.ToDisplayString(SymbolNames.Full),
            Codec = $"{Codecs}.{simple.Codec}",
            IsReferenceType = type.IsReferenceType,
        };
    }

    private static ValueModel? ParseEnumeration(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } symbol)
        {
            return null;
        }

        var name = symbol.ToDisplayString(SymbolNames.Full);
        var members = symbol.GetMembers().OfType<IFieldSymbol>().Where(static member => member.HasConstantValue).ToArray();
        if (members.Length == 0)
        {
            return null;
        }

        var values = members.Select(EnumValueOf).ToValueList();
        var entries = values.Select(value =>
            $"({name}.{CSharpText.Escape(value.Name)}, new({CSharpText.Literal(value.Name)}, {CSharpText.Literal(value.JsonName)}, {CSharpText.Literal(value.Description)}))");
        return new ValueModel
        {
            Type = new FieldType.Enumeration(symbol.Name, values),
            CSharpType = name,
            Codec = $"{Codecs}.Enumeration<{name}>({CSharpText.Literal(symbol.Name)}, {string.Join(", ", entries)})",
        };
    }

    private static EnumValue EnumValueOf(IFieldSymbol member) => new(
        member.Name,
        member.Find("System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute")?.GetString(0) ?? member.Name,
        member.Find("System.ComponentModel.DescriptionAttribute")?.GetString(0) ?? "");

    private ValueModel? ParseSequence(ITypeSymbol type)
    {
        if (SequenceTypes.Find(type) is not { } sequence || Parse(sequence.Item) is not { } item)
        {
            return null;
        }

        var name = type.ToDisplayString(SymbolNames.Full);
        var isSet = sequence.IsSet ? ", isSet: true" : "";
        return new ValueModel
        {
            Type = new FieldType.List(item.Type, sequence.IsSet),
            CSharpType = name,
            Codec = $"{Codecs}.List<{name}, {item.CSharpType}>({item.Codec}, static items => {sequence.Create}{isSet})",
            HasRules = item.HasRules,
            IsReferenceType = type.IsReferenceType,
            CountMember = sequence.CountMember,
        };
    }

    private ValueModel? ParseMap(ITypeSymbol type)
    {
        if (SequenceTypes.FindMap(type) is not { } map || Parse(map.Key) is not { } key || Parse(map.Value) is not { } value)
        {
            return null;
        }

        if (key.Type is not (FieldType.Text or FieldType.Enumeration))
        {
            return null;
        }

        var name = type.ToDisplayString(SymbolNames.Full);
        return new ValueModel
        {
            Type = new FieldType.Map(key.Type, value.Type),
            CSharpType = name,
            Codec = $"{Codecs}.Map<{name}, {key.CSharpType}, {value.CSharpType}>({key.Codec}, {value.Codec}, static entries => entries)",
            HasRules = value.HasRules,
            IsReferenceType = true,
        };
    }

    private static ValueModel? ParseMlType(ITypeSymbol type)
    {
        if (MlTypes.Find(type) is not { } ml)
        {
            return null;
        }

        var name = type.ToDisplayString(SymbolNames.Full);
        return new ValueModel
        {
            Type = ml,
            CSharpType = name,
            Codec = $"{Codecs}.Ml<{name}>()",
            IsReferenceType = type.IsReferenceType,
            CountMember = MlTypes.CountMember(ml),
        };
    }

    private ValueModel? ParseUnion(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named || UnionCases.Of(named) is not { Count: > 0 } cases)
        {
            return null;
        }

        foreach (var one in cases)
        {
            Define(one.Type);
        }

        var name = type.ToDisplayString(SymbolNames.Full);
        var discriminator = UnionCases.Discriminator(named);
        var entries = cases.Select(one =>
        {
            var caseName = one.Type.ToDisplayString(SymbolNames.Full);
            return $"global::ElixirMl.Schemas.Values.UnionCaseCodec<{name}>.Of<{caseName}>({CSharpText.Literal(one.Name)}, {CSharpText.Literal(SchemaNames.Of(one.Type))}, static () => global::ElixirMl.Generated.CodecOf.Type<{caseName}>())";
        });
        return new ValueModel
        {
            Type = new FieldType.Union(named.Name, discriminator, cases.Select(static one => new UnionCase(one.Name, new FieldType.Object(KeyOf(one.Type)))).ToValueList()),
            CSharpType = name,
            Codec = $"{Codecs}.Union<{name}>({CSharpText.Literal(named.Name)}, {CSharpText.Literal(discriminator)}, {string.Join(", ", entries)})",
            HasRules = true,
            IsReferenceType = true,
        };
    }

    private ValueModel? ParseNested(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol named || !IsSchemaType(named))
        {
            return null;
        }

        Define(named);
        var name = type.ToDisplayString(SymbolNames.Full);
        return new ValueModel
        {
            Type = new FieldType.Object(KeyOf(named)),
            CSharpType = name,
            Codec = $"{Codecs}.Nested<{name}>({CSharpText.Literal(SchemaNames.Of(named))}, static () => global::ElixirMl.Generated.CodecOf.Type<{name}>())",
            HasRules = true,
            IsReferenceType = type.IsReferenceType,
        };
    }

    private void Define(INamedTypeSymbol type)
    {
        if (_open.Add(KeyOf(type)))
        {
            var members = MemberParser.ParseAll(type, this);
            var attribute = type.Find(KnownNames.SchemaAttribute);
            _definitions.Add(new(KeyOf(type), new Schema(SchemaNames.Of(type), members.Select(static member => member.Field).ToValueList())
            {
                Description = attribute?.GetString(0) ?? "",
                UnknownKeys = SchemaParser.UnknownKeysOf(attribute),
                Metadata = SchemaParser.MetadataOf(type),
            }));
        }
    }

    private static string KeyOf(INamedTypeSymbol type) => type.ToDisplayString(SymbolNames.Full);

    private static bool IsSchemaType(INamedTypeSymbol type) =>
        type.Find(KnownNames.SchemaAttribute) is not null || type.Find(KnownNames.SignatureAttribute) is not null;

    private static ValueModel Optional(ValueModel inner, ITypeSymbol type, string maker) => inner with
    {
        Type = new FieldType.Optional(inner.Type),
        CSharpType = type.ToDisplayString(SymbolNames.Full),
        Codec = $"{Codecs}.{maker}({inner.Codec})",
    };
}
