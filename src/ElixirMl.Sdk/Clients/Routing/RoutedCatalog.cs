namespace ElixirMl.Clients.Routing;

/// <summary>The models of all routes, each named <c>route/model</c>.</summary>
internal sealed class RoutedCatalog : IModelCatalog
{
    private readonly Dictionary<string, ModelInfo> _byId;

    public RoutedCatalog(IReadOnlyList<ModelRoute> routes)
    {
        var models = routes.SelectMany(static route => Catalog(route)?.Models.Select(model => Name(route, model)) ?? []);
        _byId = models.ToDictionary(static model => model.Id, StringComparer.Ordinal);
        Models = [.. _byId.Values.OrderBy(static model => (model.InputPrice ?? decimal.MaxValue) / 2 + (model.OutputPrice ?? decimal.MaxValue) / 2)];
        var first = routes[0];
        var standard = first.Model is { } id ? Catalog(first)?.Find(id) : Catalog(first)?.Default;
        Default = standard is null ? null : Name(first, standard);
    }

    public IReadOnlyList<ModelInfo> Models { get; }

    public ModelInfo? Default { get; }

    public ModelInfo? Find(string id) => _byId.GetValueOrDefault(id);

    public static IModelCatalog? Catalog(ModelRoute route) => route.Client.GetService(typeof(IModelCatalog)) as IModelCatalog;

    private static ModelInfo Name(ModelRoute route, ModelInfo model) => model with { Id = $"{route.Name}/{model.Id}" };
}
