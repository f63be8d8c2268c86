using ElixirMl.Schemas;

namespace ElixirMl.Generators.Programs;

/// <summary>One <c>[Predictor]</c> property: predictors or sub-programs.</summary>
internal sealed record PredictorModel
{
    internal required string Name { get; init; }

    /// <summary>The property name as code writes it.</summary>
    internal required string Identifier { get; init; }

    internal required string Accessibility { get; init; }

    /// <summary>Full name of the predictor or program type; of a collection, that of its elements.</summary>
    internal required string Type { get; init; }

    /// <summary>Full name of the property's type.</summary>
    internal required string PropertyType { get; init; }

    internal required CollectionKind Collection { get; init; }

    /// <summary>Full name of the type of a dictionary's keys; empty elsewhere.</summary>
    internal required string KeyType { get; init; }

    /// <summary>What the property holds, each with its own name.</summary>
    internal required ValueList<MemberModel> Members { get; init; }

    internal required PredictorKind Kind { get; init; }

    internal required bool IsFrozen { get; init; }

    /// <summary>Initial settings as C# assignments; empty when all are the defaults.</summary>
    internal required string Settings { get; init; }
}
