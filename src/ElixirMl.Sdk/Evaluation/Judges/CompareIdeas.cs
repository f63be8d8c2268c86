using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Evaluation.Judges;

/// <summary>The question of <see cref="SemanticF1Judge"/>.</summary>
[Signature("Compare the ideas of a response with those of the ground truth. Wording and order do not matter, only what is said. Recall is the share of the ground truth's ideas that the response has; precision is the share of the response's ideas that the ground truth has.")]
public sealed partial record CompareIdeas
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

    /// <summary>Share of the ground truth's ideas that the response has.</summary>
    [Output("Share of the ground truth's ideas that the response has, from 0 to 1.")]
    [Range(0.0, 1.0)]
    public required double Recall { get; init; }

    /// <summary>Share of the response's ideas that the ground truth has.</summary>
    [Output("Share of the response's ideas that the ground truth has, from 0 to 1.")]
    [Range(0.0, 1.0)]
    public required double Precision { get; init; }
}
