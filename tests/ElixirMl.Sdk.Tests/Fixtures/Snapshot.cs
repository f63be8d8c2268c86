using ElixirMl.MlTypes;

namespace ElixirMl.Sdk.Tests.Fixtures;

[Schema]
public sealed partial record Snapshot
{
    public required string Caption { get; init; }

    public required Image Picture { get; init; }
}
