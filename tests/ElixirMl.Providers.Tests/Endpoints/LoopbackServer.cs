using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Providers.Tests.Endpoints;

/// <summary>A server on the loopback address that answers as a test says and remembers what it was asked.</summary>
public sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LoopbackServer(WebApplication app) => _app = app;

    public ConcurrentQueue<Request> Requests { get; } = new();

    public Uri Root => new(_app.Urls.First());

    public Uri Endpoint => new($"{_app.Urls.First()}/v1");

    public static async Task<LoopbackServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new LoopbackServer(app);
        app.MapPost("/{**path}", async context =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body);
            server.Requests.Enqueue(new(context.Request.Path, context.Request.Headers.Authorization.ToString(), body.RootElement.Clone()));
            await answer(context);
        });
        await app.StartAsync();
        return server;
    }

    public static Task<LoopbackServer> StartAsync(int status, string body, string type = "application/json", params (string Name, string Value)[] headers) => StartAsync(context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return context.Response.WriteAsync(body);
    });

    public static Task<LoopbackServer> StreamAsync(params string[] events) =>
        StartAsync(200, string.Concat(events.Select(static text => $"data: {text}\n\n")), "text/event-stream");

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    public sealed record Request(string Path, string Authorization, JsonElement Body);
}
