namespace ElixirMl.Clients.OpenTelemetry;

/// <summary>What spans tell of the words that are exchanged.</summary>
public enum TelemetryContent
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Prompts and replies whole, with calls of tools, their results, pictures and files; they may hold what users must not share.</summary>
    PromptsAndReplies,
}
