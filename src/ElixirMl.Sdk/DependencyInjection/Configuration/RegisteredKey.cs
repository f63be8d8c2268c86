namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>The key under which a client or an embedding generator is registered, and its name for people.</summary>
internal sealed record RegisteredKey<TService>(string Name, object? Key)
{
    public static RegisteredKey<TService> Of(object? key) => new(key switch { null => "", string name => name, _ => $"{key} ({key.GetType().Name})" }, key);
}
