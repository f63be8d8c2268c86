using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.AI;

namespace ElixirMl.Evaluation.Objectives;

/// <summary>What <see cref="ReliabilityObjective"/> looks at besides the evaluation all objectives share.</summary>
public sealed record ReliabilityOptions
{
    /// <summary>Times every example is run, with other seeds and fresh answers, to see whether scores stay the same.</summary>
    /// <value>Default 1: consistency is not measured. At least 1; each further one costs an evaluation.</value>
    [Range(1, 1_000)]
    public int Repeats { get; init; } = 1;

    /// <summary>Examples run at once in a further evaluation, to see what load does.</summary>
    /// <value>Default: <see langword="null"/>, not measured. Range 1 to 10 000; costs an evaluation.</value>
    [Range(1, 10_000)]
    public int? Load { get; init; }

    /// <summary>Makes the client that every predictor asks in a further evaluation, to see what faults do.</summary>
    /// <value>
    /// Default: <see langword="null"/>, not measured. For example a <see cref="Clients.Faults.FaultInjectingChatClient"/>
    /// inside the layers that should cope with it. Costs an evaluation; its faults are not part of any other number.
    /// </value>
    public Func<IChatClient, IChatClient>? Faults { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Repeats, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Load ?? 1, 1, nameof(Load));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Load ?? 1, 10_000, nameof(Load));
    }
}
