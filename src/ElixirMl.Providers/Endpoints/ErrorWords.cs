namespace ElixirMl.Endpoints;

/// <summary>What a message repeats of the words of an endpoint, and what it advises.</summary>
/// <param name="secret">Never in messages.</param>
/// <param name="keyNames">Where the key may stand.</param>
internal sealed class ErrorWords(Secret secret, string keyNames)
{
    private const int MaxLength = 600;

    public string Of(int status, ProviderError error)
    {
        // What vendors say about a wrong key repeats parts of it.
        var words = status is 401 or 403 && secret.IsHintedAtIn(error.Message) ? "" : Shorten(error.Message);
        return status switch
        {
            401 => $"{words} Check the API key: {keyNames}.".TrimStart(),
            403 => $"{words} The endpoint may know the key ({keyNames}) and forbid this to it: check what its account, project and region may do.".TrimStart(),
            _ => words,
        };
    }

    public static string Shorten(string message)
    {
        var line = message.ReplaceLineEndings(" ").Trim();
        return line.Length <= MaxLength ? line : $"{line[..MaxLength]}…";
    }
}
