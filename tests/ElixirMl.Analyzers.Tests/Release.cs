namespace ElixirMl.Analyzers.Tests;

/// <summary>A line of the release tracking files.</summary>
internal sealed record Release(string Id, string Category, string Severity, string Notes);
