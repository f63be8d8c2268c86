namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Find the people.")]
public sealed partial record FindPeople
{
    [Input("What was written.")]
    public required string Text { get; init; }

    [Output("Everybody who is named.", OpenItems = true)]
    public required IReadOnlyList<FoundPerson> People { get; init; }
}
