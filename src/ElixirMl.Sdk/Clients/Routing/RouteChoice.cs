using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Routing;

/// <summary>Which routes a request may take, in which order, and what it asks for there.</summary>
internal sealed class RouteChoice(IReadOnlyList<ModelRoute> routes, RoutingOptions options)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(options.Seed);
    private readonly RouteOrder _order = options.Order;
    private int _turn = -1;

    public IReadOnlyList<(ModelRoute Route, ChatOptions? Options)> For(IReadOnlyList<ChatMessage> messages, ChatOptions? request)
    {
        if (Named(request) is { } named)
        {
            return [named];
        }

        var open = routes.Where(route => route.Accepts?.Invoke(messages, request) != false).ToArray();
        if (open.Length == 0)
        {
            throw new InvalidRequestException($"No route accepts the request; there are {string.Join(", ", routes.Select(static route => route.Name))}. Add a route without a condition for what remains.");
        }

        return [.. Order(open).Select(route => (route, OptionsFor(route, request)))];
    }

    // "openai/gpt-5" asks for one provider, which is then the only one.
    private (ModelRoute Route, ChatOptions? Options)? Named(ChatOptions? request)
    {
        if (request?.ModelId is not { } id || id.IndexOf('/', StringComparison.Ordinal) is not (> 0 and var slash))
        {
            return null;
        }

        foreach (var route in routes)
        {
            if (id.AsSpan(0, slash).SequenceEqual(route.Name))
            {
                return (route, WithModel(request, id[(slash + 1)..]));
            }
        }

        return null;
    }

    private static ChatOptions? OptionsFor(ModelRoute route, ChatOptions? request)
    {
        if (route.Model is not { } standard)
        {
            return request;
        }

        var isKnown = request?.ModelId is { } id && RoutedCatalog.Catalog(route)?.Find(id) is not null;
        return isKnown ? request : WithModel(request, standard);
    }

    private static ChatOptions WithModel(ChatOptions? request, string model)
    {
        var copy = request?.Clone() ?? new();
        copy.ModelId = model;
        return copy;
    }

    private IEnumerable<ModelRoute> Order(ModelRoute[] open) => _order switch
    {
        RouteOrder.RoundRobin => Rotate(open, (int)((uint)Interlocked.Increment(ref _turn) % (uint)open.Length)),
        RouteOrder.Weighted => Draw(open),
        _ => open,
    };

    private static IEnumerable<ModelRoute> Rotate(ModelRoute[] open, int first) => open.Skip(first).Concat(open.Take(first));

    // Weighted sampling without replacement: the largest of u^(1/w) comes first (Efraimidis and Spirakis, 2006).
    private ModelRoute[] Draw(ModelRoute[] open)
    {
        lock (_gate)
        {
            return [.. open.Select(route => (Route: route, Key: Math.Pow(_random.NextDouble(), 1 / route.Weight))).OrderByDescending(static pair => pair.Key).Select(static pair => pair.Route)];
        }
    }
}
