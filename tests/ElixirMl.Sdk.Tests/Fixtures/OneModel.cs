using ElixirMl.Clients;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>A catalogue with a single model, <c>one</c>.</summary>
internal sealed class OneModel(ModelFeatures features) : IModelCatalog
{
    public IReadOnlyList<ModelInfo> Models => [new("one") { Features = features }];

    public ModelInfo? Default => Models[0];

    public ModelInfo? Find(string id) => Models.FirstOrDefault(model => model.Id == id);
}
