using System.Threading.RateLimiting;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.RateLimiting;

/// <summary>The turn of one call; makes room for the next when it is disposed.</summary>
/// <param name="Place">Among the calls under way; <see langword="null"/> when those are not limited.</param>
/// <param name="Queued">Time the call waited; <see langword="null"/> when it did not.</param>
internal readonly record struct CallTurn(RateLimitLease? Place, TimeSpan? Queued) : IDisposable
{
    /// <summary>Adds the time in the queue to what is told of a reply.</summary>
    public AdditionalPropertiesDictionary? Mark(AdditionalPropertiesDictionary? properties)
    {
        if (Queued is { } queued)
        {
            (properties ??= [])[CallProperties.Queued] = queued;
        }

        return properties;
    }

    public void Dispose() => Place?.Dispose();
}
