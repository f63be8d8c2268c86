using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Programs;

/// <summary>Everything the emitter needs to know about a <c>[Program]</c> type.</summary>
internal sealed record ProgramModel
{
    internal required TypeShell Shell { get; init; }

    internal required ValueList<PredictorModel> Predictors { get; init; }

    internal required ValueList<VariableModel> Variables { get; init; }

    internal required ValueList<ConstraintModel> Constraints { get; init; }

    internal required ConstructionModel Construction { get; init; }

    /// <summary>Names of members the user declared, which generated ones must not take.</summary>
    internal required ValueList<string> TakenNames { get; init; }

    /// <summary>What keeps its variables from being generated; each becomes a compile error.</summary>
    internal required ValueList<string> Problems { get; init; }
}
