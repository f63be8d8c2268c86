namespace ElixirMl.Clients.StructuredOutput;

/// <summary>The catalogue below, in which every model can be asked for a schema, since the layer gets one from each in some way.</summary>
internal sealed class StructuredCatalog(IModelCatalog inner) : IModelCatalog
{
    public IReadOnlyList<ModelInfo> Models { get; } = [.. inner.Models.Select(WithSchema)];

    public ModelInfo? Default { get; } = inner.Default is { } standard ? WithSchema(standard) : null;

    public ModelInfo? Find(string id) => id == Default?.Id ? Default : WithSchema(inner.Find(id) ?? new ModelInfo(id));

    private static ModelInfo WithSchema(ModelInfo model) => model with { Features = model.Features | ModelFeatures.JsonSchema };
}
