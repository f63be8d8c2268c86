using ElixirMl.Clients.Routing;

namespace ElixirMl.Clients;

/// <summary>What a failure says about the call that failed: whether it was made, and whether it can have cost anything.</summary>
internal static class FailedCall
{
    /// <summary>Whether anything was sent.</summary>
    public static bool WasMade(Exception error) => error is not BudgetExceededException && ForeignErrors.Find(error) is not { IsUnsent: true };

    /// <summary>Whether the provider answered with an error, for which none charges. After silence, a broken connection or a cancellation nobody knows.</summary>
    public static bool IsFree(Exception error) => ForeignErrors.Find(error) switch
    {
        RoutesFailedException routes => IsFree(routes.Errors[^1]),
        null or ModelTimeoutException or TransportException => false,
        _ => true,
    };
}
