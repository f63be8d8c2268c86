using ElixirMl.Schemas;
using ElixirMl.Signatures;
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

    /// <summary>Changes the request just before it is sent, after everything else has been set.</summary>
    /// <value>Default: <see langword="null"/>, nothing.</value>
    public Action<ChatOptions>? ConfigureRequest { get; init; }
}
