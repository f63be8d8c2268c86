using ElixirMl.Schemas;
using ElixirMl.Signatures;
using ElixirMl.Streaming;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>What a caller decides for one call; it wins over every configuration.</summary>
public sealed record PredictOptions : PredictorSettings
{
    /// <summary>Seed of the model's sampling.</summary>
    /// <value>Default: <see langword="null"/>, that of the run if there is one, otherwise the client's own.</value>
    public long? Seed { get; init; }

    /// <summary>Which of several independent answers to the same prompt is wanted; caches keep them apart.</summary>
    /// <value>Default: <see langword="null"/>, that of the run if there is one.</value>
    public int? RolloutId { get; init; }

    /// <summary>Earlier turns of the conversation, oldest first; shown between the demos and the question.</summary>
    /// <value>Default: none. A turn without outputs is shown as a message of the user alone.</value>
    public ValueList<Demo> History { get; init; } = ValueList<Demo>.Empty;

    /// <summary>Conditions on growing outputs; a reply that breaks one is stopped at once, whether or not anyone reads along.</summary>
    /// <value>Default: none. With any, replies are fetched as streams.</value>
    public ValueList<StreamCheck> StreamChecks { get; init; } = ValueList<StreamCheck>.Empty;

    /// <summary>Changes the request just before it is sent, after everything else has been set.</summary>
    /// <value>Default: <see langword="null"/>, nothing.</value>
    public Action<ChatOptions>? ConfigureRequest { get; init; }
}
