namespace ElixirMl.Clients.Routing;

/// <summary>The models of all routes, each named <c>route/model</c>.</summary>
internal sealed class RoutedCatalog : IModelCatalog
{
    private readonly IReadOnlyList<ModelRoute> _routes;
    private readonly Dictionary<string, ModelInfo> _byId;

    public RoutedCatalog(IReadOnlyList<ModelRoute> routes)
    {
        _routes = routes;
        var models = routes.SelectMany(static route => Catalog(route)?.Models.Select(model => Name(route, model)) ?? []);
        _byId = models.ToDictionary(static model => model.Id, StringComparer.Ordinal);
        Models = [.. _byId.Values.OrderBy(static model => (model.InputPrice ?? decimal.MaxValue) / 2 + (model.OutputPrice ?? decimal.MaxValue) / 2)];
        var first = routes[0];
        var standard = first.Model is { } id ? Catalog(first)?.Find(id) : Catalog(first)?.Default;
        Default = standard is null ? null : Name(first, standard);
    }

    public IReadOnlyList<ModelInfo> Models { get; }

    public ModelInfo? Default { get; }

    public ModelInfo? Find(string id) => _byId.GetValueOrDefault(id) ?? FindAtRoute(id);

    public static IModelCatalog? Catalog(ModelRoute route) => route.Client.GetService(typeof(IModelCatalog)) as IModelCatalog;

    // A catalogue may know more names than it lists, such as those of dated snapshots.
    private ModelInfo? FindAtRoute(string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        var route = slash < 0 ? null : _routes.FirstOrDefault(route => id.AsSpan(0, slash).SequenceEqual(route.Name));
        return route is null ? null : Catalog(route)?.Find(id[(slash + 1)..]) is { } model ? model with { Id = id } : null;
    }

    private static ModelInfo Name(ModelRoute route, ModelInfo model) => model with { Id = $"{route.Name}/{model.Id}" };
}
