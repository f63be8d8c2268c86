using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>What a prediction took and how it came about, summed over all its calls to the model.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record CallDetails
{
    /// <summary>Tokens of all calls.</summary>
    public TokenUsage Usage { get; init; }

    /// <summary>Whether <see cref="Usage"/> and <see cref="Cost"/> hold estimates, since a reply was stopped before it told its tokens.</summary>
    /// <value>An estimate counts a token for four bytes of UTF-8 of the prompt and of the reply as far as it had come.</value>
    public bool IsUsageEstimated { get; init; }

    /// <summary>Price of all calls in US dollars, cached ones counted as zero.</summary>
    /// <value><see langword="null"/> when the client does not tell the model's prices.</value>
    public decimal? Cost { get; init; }

    /// <summary>Time spent waiting for the model, all calls together.</summary>
    public TimeSpan Latency { get; init; }

    /// <summary>Time the calls waited for their turn before the model was asked; not part of <see cref="Latency"/>.</summary>
    public TimeSpan Queued { get; init; }

    /// <summary>The model that answered last, as the client calls it.</summary>
    public string? Model { get; init; }

    /// <summary>The last reply, untouched.</summary>
    public string Reply { get; init; } = "";

    /// <summary>The format in which the last reply was read.</summary>
    public string Adapter { get; init; } = "";

    /// <summary>Calls that were made because a reply could not be used as it was, in the order they ended.</summary>
    public IReadOnlyList<ExtraCall> ExtraCalls { get; init; } = [];

    /// <summary>Calls to the model; more than one when a reply had to be mended or the strategy asks several times.</summary>
    public int Attempts { get; init; }

    /// <summary>What had to be mended in the replies that were used.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    /// <summary>What went well enough but should be known, for example that a reply was cut off after its last field.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why the model stopped its last reply.</summary>
    public ChatFinishReason? FinishReason { get; init; }

    /// <summary>The thoughts that led to the answer, of the model itself or asked for by the strategy.</summary>
    public string? Reasoning { get; init; }
}
