using ElixirMl.MlTypes;

namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Describe what is to be seen and heard.")]
public sealed partial record DescribeScene
{
    [Input]
    public required string Question { get; init; }

    [Input]
    public required Image Picture { get; init; }

    [Input]
    public Audio? Sound { get; init; }

    [Input]
    public IReadOnlyList<Snapshot> Album { get; init; } = [];

    [Input]
    public IReadOnlyDictionary<string, Document>? Papers { get; init; }

    [Output]
    public required string Scene { get; init; }
}
