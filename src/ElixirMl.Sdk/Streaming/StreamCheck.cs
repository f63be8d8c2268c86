namespace ElixirMl.Streaming;

/// <summary>A condition on the text of an output that is checked while it grows; a reply that breaks it is stopped at once.</summary>
/// <remarks>
/// The call to the provider is cancelled, and the model is shown the message within the limit of extra calls, as for a broken rule of
/// the signature. Immutable; as thread-safe as its function.
/// </remarks>
public sealed class StreamCheck
{
    /// <summary>A condition.</summary>
    /// <param name="field">JSON name of the output; others are not looked at.</param>
    /// <param name="holds">Whether the text so far keeps it; called whenever the text has grown, its exceptions pass through.</param>
    /// <param name="message">What the model is told, for example <c>Must not hold links.</c></param>
    public StreamCheck(string field, StreamCondition holds, string message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(field);
        ArgumentNullException.ThrowIfNull(holds);
        ArgumentException.ThrowIfNullOrWhiteSpace(message);
        Field = field;
        Holds = holds;
        Message = message;
    }

    /// <summary>JSON name of the output.</summary>
    public string Field { get; }

    /// <summary>Whether a text keeps the condition.</summary>
    public StreamCondition Holds { get; }

    /// <summary>What the model is told.</summary>
    public string Message { get; }
}
