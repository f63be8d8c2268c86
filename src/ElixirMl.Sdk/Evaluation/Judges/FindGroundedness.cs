using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Evaluation.Judges;

/// <summary>The second question of <see cref="CompletenessAndGroundednessJudge"/>.</summary>
[Signature("Tell how well a response is grounded in its sources: list its claims, then say which share of them the sources or plain common sense support. Whether the response answers the question does not matter.")]
public sealed partial record FindGroundedness
{
    /// <summary>What was asked.</summary>
    [Input("What was asked.")]
    public required string Question { get; init; }

    /// <summary>What the answer was made of.</summary>
    [Input("What the response was made of.")]
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The answer that is judged.</summary>
    [Input("The answer that is judged.")]
    public required string Response { get; init; }

    /// <summary>Claims that nothing supports.</summary>
    [Output("Claims of the response that nothing supports; empty when there are none.")]
    public required IReadOnlyList<string> Unsupported { get; init; }

    /// <summary>Share of the claims that the sources support.</summary>
    [Output("Share of the response's claims that the sources support, from 0 to 1.")]
    [Range(0.0, 1.0)]
    public required double Groundedness { get; init; }
}
