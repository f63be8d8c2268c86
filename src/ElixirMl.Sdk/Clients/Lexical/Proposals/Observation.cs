namespace ElixirMl.Clients.Lexical.Proposals;

/// <summary>A text with the answer that would have been right.</summary>
internal sealed record Observation(string Text, string Expected);
