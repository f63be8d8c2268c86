namespace ElixirMl.Variables;

/// <summary>The version of an immutable program, class or configuration that new calls use; changed while calls are running.</summary>
/// <typeparam name="T">Immutable, such as a <c>[Program]</c> or a class with <c>[Variable]</c> properties.</typeparam>
/// <remarks>
/// Thread-safe. A call that read <see cref="Current"/> keeps what it read to its end, so a change affects only calls that
/// start later, and none ever sees half of it. Reading costs one load.
/// </remarks>
public sealed class Live<T>
    where T : class
{
    private T _current;

    /// <summary>Starts with a version.</summary>
    /// <param name="current">What calls use until the first change.</param>
    public Live(T current)
    {
        ArgumentNullException.ThrowIfNull(current);

        _current = current;
    }

    /// <summary>The version for calls that start now; read it once per call.</summary>
    public T Current => Volatile.Read(ref _current);

    /// <summary>Replaces the version, usually by <c>current => current.With(configuration)</c>.</summary>
    /// <param name="change">Pure: it runs again when another change came in between. What it throws leaves everything as it was.</param>
    /// <returns>The new version, which contains all changes made before.</returns>
    public T Change(Func<T, T> change)
    {
        ArgumentNullException.ThrowIfNull(change);

        while (true)
        {
            var before = Current;
            var after = change(before) ?? throw new InvalidOperationException("A change must give a new version, not null.");
            if (ReferenceEquals(Interlocked.CompareExchange(ref _current, after, before), before))
            {
                return after;
            }
        }
    }
}
