namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>An output of every kind that grows in a way of its own.</summary>
[Signature("Gather the facts.")]
public sealed partial record GatherFacts
{
    [Input("What was written.")]
    public required string Source { get; init; }

    [Output]
    public required string Text { get; init; }

    [Output]
    public string? Note { get; init; }

    [Output]
    public required IReadOnlyList<string> Tags { get; init; }

    [Output(OpenItems = true)]
    public required IReadOnlyList<FoundPerson> People { get; init; }

    [Output]
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    [Output]
    public required IReadOnlyList<IReadOnlyList<int>> Grid { get; init; }

    [Output]
    public FoundPerson? Head { get; init; }

    [Output]
    public required Team Team { get; init; }

    [Output]
    public required decimal Price { get; init; }
}
