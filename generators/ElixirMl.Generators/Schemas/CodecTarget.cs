using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>The type a codec is written for.</summary>
internal sealed record CodecTarget
{
    /// <summary>Name of the codec class, nested in the user's type.</summary>
    internal required string CodecName { get; init; }

    /// <summary>Full name of the type of the values.</summary>
    internal required string Type { get; init; }

    internal required string SchemaName { get; init; }

    internal required string Description { get; init; }

    internal required IReadOnlyList<MemberModel> Members { get; init; }

    /// <summary>Name of the nested class that holds the codecs of the members.</summary>
    internal required string ValuesName { get; init; }

    internal required bool IsValueType { get; init; }

    /// <summary>The user's type, whose static methods the codec calls.</summary>
    internal required string Owner { get; init; }

    internal required IReadOnlyList<RuleModel> Rules { get; init; }

    internal required IReadOnlyList<TransformModel> Transforms { get; init; }

    /// <summary>Required members that are no fields.</summary>
    internal ValueList<string> LeftOut { get; init; } = ValueList<string>.Empty;

    internal bool IsCreatable { get; init; } = true;

    internal UnknownKeys UnknownKeys { get; init; }

    internal ValueList<SchemaMetadata> Metadata { get; init; } = ValueList<SchemaMetadata>.Empty;

    /// <summary>The transforms of single fields, with the places of the fields.</summary>
    internal IEnumerable<(TransformModel Transform, int Index)> FieldTransforms =>
        Transforms.Select(transform => (transform, IndexOf(transform.Field))).Where(static one => one.Item2 >= 0);

    /// <summary>The place of a field; -1 when there is none.</summary>
    internal int IndexOf(string? field)
    {
        for (var i = 0; i < Members.Count; i++)
        {
            if (Members[i].Field.Name == field)
            {
                return i;
            }
        }

        return -1;
    }
}
