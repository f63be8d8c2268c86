using System.Collections.ObjectModel;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Predictors;

/// <summary>What could be made of one reply.</summary>
internal readonly record struct Reading<TOutputs>(TOutputs? Outputs, ValidationResult Errors)
{
    /// <summary>Outputs that only the strategy asked for.</summary>
    public ValueList<AnswerField> Extras { get; init; } = ValueList<AnswerField>.Empty;

    /// <summary>All fields that were found, when the reply cannot be used.</summary>
    public IReadOnlyDictionary<string, string> Found { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>What was mended.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    /// <summary>Whether asking again with the errors shown can help; a question cut off or withheld would be so again.</summary>
    public bool IsMendable { get; init; } = true;

    /// <summary>What is odd about a reply that can be used.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public static Reading<TOutputs> Hopeless(ValidationError error) => new(default, ValidationResult.Of(error)) { IsMendable = false };
}
