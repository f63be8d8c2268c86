namespace ElixirMl.Clients.Recording;

/// <summary>Remembers which models a recording has told of.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CatalogNotes(IModelCatalog? catalog)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private bool _hasBegun;

    /// <summary>What must stand in the recording before a call to a model; nothing once it does.</summary>
    public IReadOnlyCollection<string> Before(string? model)
    {
        if (catalog is null)
        {
            return [];
        }

        lock (_gate)
        {
            var lines = new List<string>();
            if (!_hasBegun)
            {
                _hasBegun = true;
                _told.UnionWith(catalog.Models.Select(static known => known.Id));
                lines.Add(RecordedModels.Write(catalog.Models, catalog.Default?.Id));
            }

            // A catalogue may know more models than it lists.
            if (model is not null && _told.Add(model) && catalog.Find(model) is { } unlisted)
            {
                lines.Add(RecordedModels.Write([unlisted with { Id = model }], null));
            }

            return lines;
        }
    }
}
