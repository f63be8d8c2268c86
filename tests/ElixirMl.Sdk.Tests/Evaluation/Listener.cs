namespace ElixirMl.Sdk.Tests.Evaluation;

/// <summary>Receives progress at once, on the thread that reports it.</summary>
public sealed class Listener<T>(Action<T> receive) : IProgress<T>
{
    public void Report(T value)
    {
        lock (receive)
        {
            receive(value);
        }
    }
}
