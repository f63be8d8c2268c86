namespace ElixirMl.Schemas.Tolerant;

/// <summary>What is known of an answer while the model is still writing it; generated types with one property per output derive from it.</summary>
/// <remarks>Not validated: only a prediction is. Immutable and thread-safe.</remarks>
public abstract class PartialOutputs
{
    /// <summary>One moment of a reply.</summary>
    /// <param name="fields">The outputs, in the order of their schema.</param>
    protected PartialOutputs(PartialFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        Fields = fields;
    }

    /// <summary>State and text of every output.</summary>
    public PartialFields Fields { get; }
}
