namespace ElixirMl.Sdk.Tests.Fixtures;

public sealed class PoliteClosing : IClosing
{
    public string Close(string reply) => $"{reply} Kind regards";
}
