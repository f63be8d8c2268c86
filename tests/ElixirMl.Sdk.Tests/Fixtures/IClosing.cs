namespace ElixirMl.Sdk.Tests.Fixtures;

public interface IClosing
{
    string Close(string reply);
}
