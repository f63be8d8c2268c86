using ElixirMl.Clients;
using ElixirMl.Streaming;

namespace ElixirMl.Predictors;

/// <summary>What all predictions of one run share: a recorder, a budget, a seed, a rollout, a clock.</summary>
/// <remarks>
/// Flows with the asynchronous call, so programs need not pass it on. A prediction reads it once; without one it costs a
/// single look-up. Immutable and thread-safe; the objects it holds are shared by all predictions of the run.
/// </remarks>
public sealed class RunContext
{
    private static readonly AsyncLocal<RunContext?> Ambient = new();

    /// <summary>The context of the present call.</summary>
    /// <value><see langword="null"/> outside of every <see cref="Enter"/>.</value>
    public static RunContext? Current => Ambient.Value;

    /// <summary>Name of the run: ledgers add up its calls under it, and those of each predictor beneath.</summary>
    /// <value>Default: <see langword="null"/>; then only under the names of predictors. Use few names: ledgers remember them all.</value>
    public string? Name { get; init; }

    /// <summary>Receives every prediction.</summary>
    /// <value>Default: <see langword="null"/>, nothing is recorded.</value>
    public Trajectory? Trajectory { get; init; }

    /// <summary>Checked before and settled after every call to a model.</summary>
    /// <value>Default: <see langword="null"/>, no limit.</value>
    public ICallBudget? Budget { get; init; }

    /// <summary>Seed given to models where the caller gives none.</summary>
    /// <value>Default: <see langword="null"/>, the client's own.</value>
    public long? Seed { get; init; }

    /// <summary>Which independent answer is wanted where the caller does not say; caches keep rollouts apart.</summary>
    /// <value>Default: <see langword="null"/>, any.</value>
    public int? RolloutId { get; init; }

    /// <summary>Measures latency.</summary>
    /// <value>Default: the clock of the system.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Told what happens in every prediction.</summary>
    internal IStreamSink? Stream { get; init; }

    /// <summary>The same context with a reader of all its predictions.</summary>
    internal static RunContext With(RunContext? context, IStreamSink stream, string name) => new()
    {
        Name = context?.Name ?? name,
        Trajectory = context?.Trajectory,
        Budget = context?.Budget,
        Seed = context?.Seed,
        RolloutId = context?.RolloutId,
        TimeProvider = context?.TimeProvider ?? TimeProvider.System,
        Stream = stream,
    };

    /// <summary>Makes this the context of everything called until the scope ends.</summary>
    /// <returns>Dispose it in the same method; it restores the context that was there before.</returns>
    public Scope Enter()
    {
        var outer = Ambient.Value;
        Ambient.Value = this;
        return new(outer);
    }

    /// <summary>The time during which a context is current.</summary>
    public readonly struct Scope : IDisposable, IEquatable<Scope>
    {
        private readonly RunContext? _outer;

        internal Scope(RunContext? outer) => _outer = outer;

        /// <summary>Whether both restore the same context.</summary>
        public static bool operator ==(Scope left, Scope right) => left.Equals(right);

        /// <summary>Whether they restore different contexts.</summary>
        public static bool operator !=(Scope left, Scope right) => !left.Equals(right);

        /// <summary>Restores the context that was there before.</summary>
        public void Dispose() => Ambient.Value = _outer;

        /// <inheritdoc/>
        public bool Equals(Scope other) => ReferenceEquals(_outer, other._outer);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Scope other && Equals(other);

        /// <inheritdoc/>
        public override int GetHashCode() => _outer?.GetHashCode() ?? 0;
    }
}
