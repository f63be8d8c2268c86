namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Read the résumé.")]
public sealed partial record ReadResume
{
    [Input]
    public required string Text { get; init; }

    [Output]
    public required string Name { get; init; }

    [Output]
    public string? Email { get; init; }

    [Output]
    public required IReadOnlyList<string> Experience { get; init; }

    [Output]
    public required IReadOnlyList<string> Skills { get; init; }
}
