namespace ElixirMl.Clients.OpenTelemetry;

/// <summary>Who is asked.</summary>
/// <param name="Provider">Its name in the conventions.</param>
/// <param name="Server">Its address; <see langword="null"/> when unknown.</param>
/// <param name="Name">The model asked when a request names none.</param>
internal sealed record ObservedModel(string? Provider, Uri? Server, string? Name);
