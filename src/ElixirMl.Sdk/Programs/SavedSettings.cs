namespace ElixirMl.Programs;

/// <summary>Settings as they were read from a state file, modules by name.</summary>
internal sealed record SavedSettings
{
    public string? Model { get; init; }

    public string? Adapter { get; init; }

    public string? Strategy { get; init; }

    public double? Temperature { get; init; }

    public int? MaxTokens { get; init; }

    public int? DemoCount { get; init; }

    public int? MaxExtraCalls { get; init; }

    public string? FallbackAdapter { get; init; }
}
