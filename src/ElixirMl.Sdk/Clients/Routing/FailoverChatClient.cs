using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.Routing;

/// <summary>Asks one of several providers, and the next one when it fails.</summary>
/// <remarks>
/// A request for the model <c>route/model</c> goes to that route only. Replies name their model in the same way, and their route
/// under <see cref="CallProperties.Route"/>. A provider whose circuit is open fails at once, so that the next is asked without delay.
/// Of a stream, another provider is asked only before the first update. Thread-safe. Disposing it disposes the clients of all routes.
/// </remarks>
public sealed partial class FailoverChatClient : IChatClient, IRepeatingClient
{
    private readonly IReadOnlyList<ModelRoute> _routes;
    private readonly RouteChoice _choice;
    private readonly Func<Exception, bool> _failsOver;
    private readonly ILogger _logger;
    private readonly RoutedCatalog _catalog;

    /// <summary>Creates a router.</summary>
    /// <param name="routes">At least one.</param>
    /// <param name="options">Read once; the defaults when <see langword="null"/>.</param>
    /// <param name="logger">Gets one line per failed provider; never prompts or replies.</param>
    /// <exception cref="ArgumentException">There is no route, or two of one name, or one with a slash in its name or a weight that is not positive.</exception>
    public FailoverChatClient(IEnumerable<ModelRoute> routes, RoutingOptions? options = null, ILogger<FailoverChatClient>? logger = null)
    {
        ArgumentNullException.ThrowIfNull(routes);

        options ??= new();
        _routes = [.. routes];
        Check(_routes);
        _choice = new(_routes, options);
        _failsOver = options.FailsOver;
        _logger = GuardedLogger.Of(logger);
        _catalog = new(_routes);
    }

    /// <inheritdoc/>
    /// <exception cref="RoutesFailedException">Every provider that could be asked failed, and there were several.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var (response, route) = await AskAsync(
            list,
            options,
            static (client, messages, options, token) => client.GetResponseAsync(messages, options, token),
            cancellationToken).ConfigureAwait(false);
        response.ModelId = Name(route, response.ModelId);
        (response.AdditionalProperties ??= [])[CallProperties.Route] = route.Name;
        return response;
    }

    /// <inheritdoc/>
    /// <exception cref="RoutesFailedException">Every provider that could be asked failed, and there were several.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var ((updates, hasFirst), route) = await AskAsync(
            list,
            options,
            static (client, messages, options, token) => client.GetStreamingResponseAsync(messages, options, token).BeginAsync(token).AsTask(),
            cancellationToken).ConfigureAwait(false);
        await using var end = updates.ConfigureAwait(false);
        for (var hasMore = hasFirst; hasMore; hasMore = await updates.MoveNextAsync().ConfigureAwait(false))
        {
            var update = updates.Current;
            update.ModelId = Name(route, update.ModelId);
            (update.AdditionalProperties ??= [])[CallProperties.Route] = route.Name;
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);

        return serviceKey is null && serviceType == typeof(IModelCatalog) ? _catalog
            : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
            : _routes.Select(route => route.Client.GetService(serviceType, serviceKey)).FirstOrDefault(static service => service is not null);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var route in _routes)
        {
            route.Client.Dispose();
        }
    }

    internal static void Check(IReadOnlyList<ModelRoute> routes)
    {
        if (routes.Count == 0)
        {
            throw new ArgumentException("A router needs at least one route.", nameof(routes));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var route in routes)
        {
            if (string.IsNullOrWhiteSpace(route.Name) || route.Name.Contains('/', StringComparison.Ordinal) || !names.Add(route.Name))
            {
                throw new ArgumentException($"The route '{route.Name}' needs a name of its own, without a slash: it stands before the model, as in 'openai/gpt-5'.", nameof(routes));
            }

            if (!(route.Weight > 0 && double.IsFinite(route.Weight)))
            {
                throw new ArgumentException($"The weight of route '{route.Name}' must be positive and finite. To take it out, leave it out.", nameof(routes));
            }
        }
    }

    private static string? Name(ModelRoute route, string? model) => model is null ? null : $"{route.Name}/{model}";

    private async Task<(T Answer, ModelRoute Route)> AskAsync<T>(IReadOnlyList<ChatMessage> messages, ChatOptions? options, Func<IChatClient, IReadOnlyList<ChatMessage>, ChatOptions?, CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        var attempts = _choice.For(messages, options);
        List<(ModelRoute Route, Exception Error)>? failures = null;
        foreach (var (route, request) in attempts)
        {
            try
            {
                return (await AskRouteAsync(route, request).ConfigureAwait(false), route);
            }
            catch (Exception error) when (attempts.Count > 1 && !cancellationToken.IsCancellationRequested && ForeignErrors.Find(error) is var known && _failsOver(known ?? error))
            {
                failures ??= [];
                failures.Add((route, known ?? error));
                LogFailure(route.Name, error.Message);
                if (failures.Count < attempts.Count)
                {
                    await FurtherCalls.AnnounceAsync(known ?? error, RouteWatch.ModelOf(route, request?.ModelId), cancellationToken).ConfigureAwait(false);
                }
            }
        }

        throw AllFailed(failures!);

        Task<T> AskRouteAsync(ModelRoute route, ChatOptions? request) =>
            CallWatch.Current is null ? ask(route.Client, messages, request, cancellationToken) : AskHeardAsync(route, request);

        async Task<T> AskHeardAsync(ModelRoute route, ChatOptions? request)
        {
            new RouteWatch(route, request?.ModelId).Enter();
            return await ask(route.Client, messages, request, cancellationToken).ConfigureAwait(false);
        }
    }

    private static RoutesFailedException AllFailed(List<(ModelRoute Route, Exception Error)> failures)
    {
        var waits = failures.Select(static failure => (failure.Error as ModelClientException)?.RetryAfter).Where(static wait => wait is not null);
        return new($"All {failures.Count} providers failed. {string.Join(" ", failures.Select(static failure => $"{failure.Route.Name}: {failure.Error.Message}"))}", [.. failures.Select(static failure => failure.Error)])
        {
            RetryAfter = waits.Min(),
            IsUnsent = failures.TrueForAll(static failure => !FailedCall.WasMade(failure.Error)),
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The route {Route} failed, the next one is asked: {Reason}")]
    private partial void LogFailure(string route, string reason);
}
