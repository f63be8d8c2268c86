using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Evaluation.Judges;

/// <summary>The question of <see cref="RubricJudge"/>.</summary>
[Signature("Rate a response by a rubric. Go through its levels, choose the one whose description fits best, and say in one sentence what would lift the response to the next level.")]
public sealed partial record RateByRubric
{
    /// <summary>What is rated.</summary>
    [Input("What is rated.")]
    public required string Criterion { get; init; }

    /// <summary>Descriptions of the levels, the lowest first.</summary>
    [Input("Descriptions of the levels, the lowest first; the first one is level 1.")]
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>What was asked.</summary>
    [Input("What was asked.")]
    public required string Question { get; init; }

    /// <summary>The answer that is judged.</summary>
    [Input("The answer that is judged.")]
    public required string Response { get; init; }

    /// <summary>Number of the level that fits best, from 1.</summary>
    [Output("Number of the level that fits best.")]
    [Range(1, 10)]
    public required int Level { get; init; }

    /// <summary>What would lift the response to the next level.</summary>
    [Output("What would lift the response to the next level, in one sentence.")]
    public required string Advice { get; init; }
}
