using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Streaming;

/// <summary>Something that happened on the way to an answer.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public class StreamUpdate
{
    private readonly StreamEvent _event;

    internal StreamUpdate(in StreamEvent happened) => _event = happened;

    /// <summary>What the update tells.</summary>
    public StreamUpdateKind Kind => _event.Kind;

    /// <summary>Path of the predictor, for example <c>Desk.Route</c>; empty for the answer of a whole program.</summary>
    public string Predictor => _event.Predictor;

    /// <summary>Which call of the prediction, counted from 1 in the order they began; 0 for what belongs to no call.</summary>
    /// <value>Fields of different calls are different attempts, or answers to different questions of a strategy.</value>
    public int Call => _event.Call;

    /// <summary>JSON name of the output that has grown, one that the strategy added perhaps.</summary>
    /// <value><see langword="null"/> unless <see cref="Kind"/> is <see cref="StreamUpdateKind.Field"/>.</value>
    public string? Field => _event.Field;

    /// <summary>Text that is new: of a text field, what was added; of a list written as JSON, its new items; of anything else, the whole value as it was written, once it is complete.</summary>
    /// <value>Empty unless <see cref="Kind"/> is <see cref="StreamUpdateKind.Field"/>, and when the begin or end of a field is all there is to tell.</value>
    public string Delta => _event.Kind == StreamUpdateKind.Field ? _event.Text : "";

    /// <summary>Thoughts that are new.</summary>
    /// <value>Empty unless <see cref="Kind"/> is <see cref="StreamUpdateKind.Reasoning"/>.</value>
    public string Reasoning => _event.Kind == StreamUpdateKind.Reasoning ? _event.Text : "";

    /// <summary>The tool or model that begins or ends, or the kind of an extra call.</summary>
    /// <value>Empty for anything else, and when the client does not tell its model.</value>
    public string Subject => _event.Kind is StreamUpdateKind.Field or StreamUpdateKind.Reasoning ? "" : _event.Text;

    /// <summary>What was wrong with the reply before an extra call.</summary>
    /// <value>Empty unless <see cref="Kind"/> is <see cref="StreamUpdateKind.ExtraCall"/>.</value>
    public string Problem => _event.Problem;

    /// <summary>Whether <see cref="Field"/> will not change any more in this call; once per field.</summary>
    public bool IsLast => _event.IsLast;

    /// <summary>All output fields of the call so far.</summary>
    /// <value><see langword="null"/> for what belongs to no call.</value>
    public PartialFields? Fields => _event.Fields;

    /// <summary>One line for logs.</summary>
    public override string ToString() => Kind switch
    {
        StreamUpdateKind.Field => $"{Predictor}.{Field} #{Call}: {Delta}{(IsLast ? " ∎" : "")}",
        StreamUpdateKind.Reasoning => $"{Predictor} #{Call} thinks: {Reasoning}",
        StreamUpdateKind.ExtraCall => $"{Predictor} {Kind} {Subject}: {Problem}",
        _ => $"{Predictor} {Kind} {Subject}".Trim(),
    };
}
