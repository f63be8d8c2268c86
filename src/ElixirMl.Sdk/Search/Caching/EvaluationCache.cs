using System.Text.Json.Serialization.Metadata;

namespace ElixirMl.Search.Caching;

/// <summary>Opens caches that outlive the process.</summary>
public static class EvaluationCache
{
    /// <summary>Opens a cache of values kept in a file, or starts a new one.</summary>
    /// <inheritdoc cref="Open{TResult}(string, JsonTypeInfo{TResult}, int, TimeSpan?, TimeProvider?)"/>
    public static EvaluationCache<double> Open(string path, int capacity = EvaluationCache<double>.DefaultCapacity, TimeSpan? lifetime = null, TimeProvider? time = null) =>
        Open(path, ValueJson.Default.Double, capacity, lifetime, time);

    /// <summary>Opens a cache of results kept in a file, or starts a new one.</summary>
    /// <param name="path">Of a file of JSON lines; its folder must exist. Dispose the cache to close it.</param>
    /// <param name="json">How a result is written, from a source-generated context.</param>
    /// <param name="capacity">Most entries in memory; at least 1. The file keeps those of the last runs too, until it is opened with twice as many lines as entries.</param>
    /// <param name="lifetime">Age at which an entry is forgotten; null for never.</param>
    /// <param name="time">Clock of the lifetime; null for the system's.</param>
    /// <remarks>An entry has left the process before <see cref="EvaluationCache{TResult}.Set"/> returns; a last line torn by a crash is cut off. Not shared between processes.</remarks>
    /// <exception cref="InvalidDataException">A line other than a torn last one is no entry of a cache.</exception>
    public static EvaluationCache<TResult> Open<TResult>(string path, JsonTypeInfo<TResult> json, int capacity = EvaluationCache<TResult>.DefaultCapacity, TimeSpan? lifetime = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(json);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);

        return new(capacity, lifetime, time, EvaluationFile<TResult>.Open(path, json));
    }
}
