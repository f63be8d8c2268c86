namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature]
public sealed partial record TellJoke
{
    [Output]
    public required string Joke { get; init; }
}
