using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>Everything the emitter needs to know about a <c>[Schema]</c> type.</summary>
internal sealed record SchemaModel
{
    internal required TypeShell Shell { get; init; }

    internal required string SchemaName { get; init; }

    internal required string Description { get; init; }

    internal required ValueList<SchemaMetadata> Metadata { get; init; }

    internal required ValueList<MemberModel> Members { get; init; }

    /// <summary>The nested schemas, so that a change in one of them is a change of this model.</summary>
    internal required ValueList<Definition> Definitions { get; init; }

    internal required ValueList<RuleModel> Rules { get; init; }

    internal required ValueList<TransformModel> Transforms { get; init; }

    internal required UnknownKeys UnknownKeys { get; init; }

    /// <summary>Names of members the user declared, which generated ones must not take.</summary>
    internal required ValueList<string> TakenNames { get; init; }

    /// <summary>Required members that are no fields.</summary>
    internal required ValueList<string> LeftOut { get; init; }

    /// <summary>Whether the type has a constructor without parameters.</summary>
    internal required bool IsCreatable { get; init; }

    internal Schema ToSchema() => new(SchemaName, Members.Select(static member => member.Field).ToValueList())
    {
        Description = Description,
        UnknownKeys = UnknownKeys,
        Metadata = Metadata,
    };
}
