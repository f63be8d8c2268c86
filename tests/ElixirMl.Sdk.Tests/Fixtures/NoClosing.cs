namespace ElixirMl.Sdk.Tests.Fixtures;

public sealed class NoClosing : IClosing
{
    public string Close(string reply) => reply;
}
