namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Knows which clients a thread is making, so that clients that ask each other in a circle are found.</summary>
internal readonly struct ClientsInTheMaking : IDisposable
{
    [ThreadStatic]
    private static Stack<string>? _names;

    /// <exception cref="InvalidOperationException">The client is being made already.</exception>
    public static ClientsInTheMaking Enter(string name)
    {
        var names = _names ??= new();
        if (names.Contains(name))
        {
            throw new InvalidOperationException($"Clients fail over to each other in a circle: {string.Join(" to ", names.Reverse())} to {name}. Leave one of them out");
        }

        names.Push(name);
        return default;
    }

    public void Dispose() => _names!.Pop();
}
