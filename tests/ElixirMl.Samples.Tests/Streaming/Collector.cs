using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ElixirMl.Samples.Tests.Streaming;

/// <summary>A collector on the loopback address that keeps what is sent to it.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentDictionary<string, string> _bodies = new();
    private readonly Task _work;

    public Collector()
    {
        Address = new($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.ToString());
        _listener.Start();
        _work = Task.Run(CollectAsync);
    }

    public Uri Address { get; }

    /// <summary>All that came for a path; the texts in a protobuf message are plain UTF-8.</summary>
    public string Received(string path) => _bodies.GetValueOrDefault(path, "");

    public void Dispose()
    {
        _listener.Close();
        _work.GetAwaiter().GetResult();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task CollectAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
                var body = await reader.ReadToEndAsync();
                _bodies.AddOrUpdate(context.Request.Url!.AbsolutePath, body, (_, before) => before + body);
                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // The listener was closed: the test is over.
        }
    }
}
