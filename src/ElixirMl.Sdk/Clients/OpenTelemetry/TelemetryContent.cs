namespace ElixirMl.Clients.OpenTelemetry;

/// <summary>What spans tell of the words that are exchanged.</summary>
public enum TelemetryContent
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Prompts and replies, which may hold what users must not share.</summary>
    PromptsAndReplies,
}
