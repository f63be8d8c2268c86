using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Signatures;

/// <summary>Everything the emitter needs to know about a <c>[Signature]</c> type.</summary>
internal sealed record SignatureModel
{
    internal required TypeShell Shell { get; init; }

    internal required string SchemaName { get; init; }

    internal required string Instructions { get; init; }

    internal required ValueList<MemberModel> Inputs { get; init; }

    internal required ValueList<MemberModel> Outputs { get; init; }

    /// <summary>The nested schemas, so that a change in one of them is a change of this model.</summary>
    internal required ValueList<Definition> Definitions { get; init; }

    /// <summary>Whether the type has variables of its own, from which another file makes a space.</summary>
    internal required bool HasVariables { get; init; }

    internal required ValueList<RuleModel> Rules { get; init; }

    internal required ValueList<TransformModel> Transforms { get; init; }

    /// <summary>Names of members the user declared, which generated ones must not take.</summary>
    internal required ValueList<string> TakenNames { get; init; }

    /// <summary>Required members that are no fields.</summary>
    internal required ValueList<string> LeftOut { get; init; }

    /// <summary>Whether the type has a constructor without parameters.</summary>
    internal required bool IsCreatable { get; init; }
}
