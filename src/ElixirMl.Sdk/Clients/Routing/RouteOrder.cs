namespace ElixirMl.Clients.Routing;

/// <summary>Which provider is asked first; the others follow when it fails.</summary>
public enum RouteOrder
{
    /// <summary>Always in the order they are listed.</summary>
    Listed,

    /// <summary>Each in its turn.</summary>
    RoundRobin,

    /// <summary>At random, by weight, with a seed.</summary>
    Weighted,
}
