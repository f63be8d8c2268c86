using ElixirMl.MlTypes;
using ElixirMl.Tools;

namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Plan the trip.")]
public sealed partial record PlanTrip
{
    [Input]
    public required string Wish { get; init; }

    [Input]
    public required ToolSet Offers { get; init; }

    [Output]
    public required Reasoning Thoughts { get; init; }

    [Output]
    public string? Plan { get; init; }

    [Output]
    public Citations? Sources { get; init; }

    [Output]
    public required ToolCalls Calls { get; init; }
}
