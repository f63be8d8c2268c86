using System.Net;
using System.Net.Sockets;

namespace ElixirMl.Clients;

/// <summary>Knows the errors that other clients throw for what has a name in the family of <see cref="ModelClientException"/>.</summary>
internal static class ForeignErrors
{
    /// <returns>The error of the family; <see langword="null"/> for a bug, a cancellation and whatever else is none.</returns>
    public static ModelClientException? Find(Exception? error) => error switch
    {
        ModelClientException known => known,
        HttpRequestException { StatusCode: { } status } => OfStatus((int)status, error),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError }
            or SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.HostUnreachable or SocketError.NetworkUnreachable } =>
            new TransportException($"The provider could not be reached: {error.Message}", error) { IsUnsent = true },
        HttpRequestException or SocketException or IOException => new TransportException($"The connection to the provider broke: {error.Message}", error),

        // The time limit of an HttpClient comes as a cancellation that nobody asked for.
        TimeoutException or OperationCanceledException { InnerException: TimeoutException } => new ModelTimeoutException($"The provider did not answer in time: {error.Message}", error),
        _ => null,
    };

    private static ModelClientException OfStatus(int status, Exception error)
    {
        var message = $"The provider answered {status}: {error.Message}";
        return status switch
        {
            401 or 403 => new AuthenticationFailedException(message, error),
            402 => new BillingException(message, error),
            408 => new ModelTimeoutException(message, error),
            429 => new RateLimitedException(message, error),
            >= 500 => new ServerErrorException(message, error),
            _ => new InvalidRequestException(message, error),
        };
    }
}
