namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>An allowed value.</summary>
/// <param name="Name">As it is to be written.</param>
/// <param name="Description">Empty when there is none.</param>
internal sealed record Label(string Name, string Description = "");
