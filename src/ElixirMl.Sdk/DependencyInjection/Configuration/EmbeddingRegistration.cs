namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Stands for an embedding generator under its name, so that the host checks it at start as it checks options.</summary>
internal sealed class EmbeddingRegistration;
