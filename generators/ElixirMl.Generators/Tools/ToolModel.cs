using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Tools;

/// <summary>Everything the emitter needs to know about a <c>[Tool]</c> method.</summary>
internal sealed record ToolModel
{
    internal required TypeShell Shell { get; init; }

    internal required string HintName { get; init; }

    /// <summary>Name of the method as code writes it.</summary>
    internal required string Method { get; init; }

    /// <summary>Name models use.</summary>
    internal required string Name { get; init; }

    internal required string Description { get; init; }

    internal required bool IsStatic { get; init; }

    /// <summary>Whether the method returns a task.</summary>
    internal required bool IsAwaited { get; init; }

    /// <summary>The parameters models see.</summary>
    internal required ValueList<MemberModel> Parameters { get; init; }

    /// <summary>Position of the cancellation token among all parameters; -1 when there is none.</summary>
    internal required int TokenIndex { get; init; }

    /// <summary>How the result is written; null when there is none.</summary>
    internal required ValueModel? Result { get; init; }

    /// <summary>The nested schemas, so that a change in one of them is a change of this model.</summary>
    internal required ValueList<Definition> Definitions { get; init; }

    /// <summary>Names of members the user declared, which generated ones must not take.</summary>
    internal required ValueList<string> TakenNames { get; init; }
}
