namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Stands for a client or an embedding generator under its name, so that the host checks it at start as it checks options.</summary>
internal sealed class Registration<TService>;
