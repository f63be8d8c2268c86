namespace ElixirMl.Clients.Routing;

/// <summary>Hands on what is heard of further calls at a route, with the name that its model has outside.</summary>
internal sealed class RouteWatch(ModelRoute route, string? asked) : CallWatch
{
    public static string ModelOf(ModelRoute route, string? model) =>
        (model ?? RoutedCatalog.Catalog(route)?.Default?.Id) is { } known ? $"{route.Name}/{known}" : route.Name;

    public override ValueTask HearAsync(Exception error, string? model, CancellationToken cancellationToken) =>
        HearOutsideAsync(error, ModelOf(route, model ?? asked), cancellationToken);

    protected override ValueTask BeginAgainAsync(Exception error, string? model, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
