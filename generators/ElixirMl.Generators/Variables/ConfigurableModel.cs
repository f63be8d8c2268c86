using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>A type that is no program but has <c>[Variable]</c> properties.</summary>
internal sealed record ConfigurableModel
{
    internal required TypeShell Shell { get; init; }

    /// <summary>Whether another generator writes a part of the type too.</summary>
    internal required bool HasOtherPart { get; init; }

    internal required ValueList<VariableModel> Variables { get; init; }

    internal required ValueList<ConstraintModel> Constraints { get; init; }

    /// <summary>Names of members the user declared, which generated ones must not take.</summary>
    internal required ValueList<string> TakenNames { get; init; }
}
