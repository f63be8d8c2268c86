using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas;

[Schema(UnknownKeys = UnknownKeys.Reject)]
public sealed partial record Route
{
    public required int From { get; init; }

    public required int To { get; init; }

    public Route? Next { get; init; }

    [Rule("A route leads somewhere.")]
    private static bool LeadsSomewhere(Route route) => route.From != route.To;
}
