namespace ElixirMl.Generators.Programs;

/// <summary>One <c>[Predictor]</c> property: a predictor or a sub-program.</summary>
internal sealed record PredictorModel
{
    internal required string Name { get; init; }

    /// <summary>The property name as code writes it.</summary>
    internal required string Identifier { get; init; }

    internal required string Accessibility { get; init; }

    /// <summary>Full name of the predictor or program type.</summary>
    internal required string Type { get; init; }

    internal required PredictorKind Kind { get; init; }

    internal required bool IsFrozen { get; init; }

    /// <summary>Initial settings as C# assignments; empty when all are the defaults.</summary>
    internal required string Settings { get; init; }
}
