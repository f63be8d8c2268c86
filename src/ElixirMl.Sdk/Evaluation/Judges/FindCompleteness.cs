using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Evaluation.Judges;

/// <summary>The first question of <see cref="CompletenessAndGroundednessJudge"/>.</summary>
[Signature("Tell how completely a response covers the ground truth: list the ideas of both, then say which share of the ground truth's ideas the response covers. What the response says beyond them does not matter.")]
public sealed partial record FindCompleteness
{
    /// <summary>What was asked.</summary>
    [Input("What was asked.")]
    public required string Question { get; init; }

    /// <summary>The right answer.</summary>
    [Input("The right answer.")]
    public required string GroundTruth { get; init; }

    /// <summary>The answer that is judged.</summary>
    [Input("The answer that is judged.")]
    public required string Response { get; init; }

    /// <summary>Ideas of the ground truth that the response lacks.</summary>
    [Output("Ideas of the ground truth that the response lacks; empty when it has all.")]
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Share of the ground truth's ideas that the response covers.</summary>
    [Output("Share of the ground truth's ideas that the response covers, from 0 to 1.")]
    [Range(0.0, 1.0)]
    public required double Completeness { get; init; }
}
