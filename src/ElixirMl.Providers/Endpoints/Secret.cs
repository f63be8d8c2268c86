namespace ElixirMl.Endpoints;

/// <summary>Keeps the key out of every text.</summary>
/// <param name="value">The key; <see langword="null"/> when there is none.</param>
internal sealed class Secret(string? value)
{
    private const string Mask = "***";
    private const int Hint = 4;

    public string Redact(string text) => value is null ? text : text.Replace(value, Mask, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text may repeat a part of the key: its beginning beyond what all keys of a vendor share, or its end.</summary>
    public bool IsHintedAtIn(string text) =>
        value is not null && (text.Contains(value[..Math.Min(value.Length, 2 * Hint)], StringComparison.OrdinalIgnoreCase) || text.Contains(value[^Math.Min(value.Length, Hint)..], StringComparison.OrdinalIgnoreCase));

    /// <summary>The exception, unless its text or that of one below holds the key.</summary>
    public Exception? Harmless(Exception exception) =>
        value is not null && exception.ToString().Contains(value, StringComparison.OrdinalIgnoreCase) ? null : exception;

    public override string ToString() => Mask;
}
