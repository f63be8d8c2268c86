using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ElixirMl.Providers.Tests.Endpoints;

/// <summary>Reads one request, sends what it is given, closes its sending side (FIN) and goes on listening until the client hangs up.</summary>
public sealed class HalfClosingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _served;

    /// <param name="answer">The bytes of the response, as far as they go.</param>
    public HalfClosingServer(string answer)
    {
        _listener.Start();
        _served = ServeAsync(answer);
    }

    public Uri Root => new($"http://{_listener.LocalEndpoint}/");

    /// <summary>Ends when the client has closed the connection too.</summary>
    public Task HungUp => _served.WaitAsync(TimeSpan.FromSeconds(20));

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await HungUp;
    }

    private async Task ServeAsync(string answer)
    {
        using var connection = await _listener.AcceptTcpClientAsync();
        var stream = connection.GetStream();
        await ReadRequestAsync(stream);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(answer));
        connection.Client.Shutdown(SocketShutdown.Send);
        try
        {
            while (await stream.ReadAsync(new byte[1024]) > 0)
            {
            }
        }
        catch (IOException)
        {
            // A client that resets the connection has hung up as well.
        }
    }

    private static async Task ReadRequestAsync(NetworkStream stream)
    {
        const string Length = "content-length: ";
        var request = "";
        var buffer = new byte[64 * 1024];
        while (!IsWhole(request))
        {
            var count = await stream.ReadAsync(buffer);
            request += Encoding.Latin1.GetString(buffer, 0, count);
        }

        static bool IsWhole(string request)
        {
            var end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
            {
                return false;
            }

            var at = request.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
            return at < 0 || at > end
                ? request.EndsWith("0\r\n\r\n", StringComparison.Ordinal)
                : request.Length - end - 4 >= int.Parse(request.AsSpan(at + Length.Length, request.IndexOf('\r', at) - at - Length.Length), System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
