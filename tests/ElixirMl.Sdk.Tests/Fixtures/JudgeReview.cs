using ElixirMl.MlTypes;

namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Judge the review.")]
public sealed partial record JudgeReview
{
    [Input]
    public required string Review { get; init; }

    [Output("How likely it is genuine.")]
    public required Probability Genuine { get; init; }

    [Output]
    public required Person Author { get; init; }
}
