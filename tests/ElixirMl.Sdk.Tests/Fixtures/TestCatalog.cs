using ElixirMl.Clients;

namespace ElixirMl.Sdk.Tests.Fixtures;

public sealed class TestCatalog : IModelCatalog
{
    public IReadOnlyList<ModelInfo> Models { get; } =
    [
        new("small") { InputPrice = 1, OutputPrice = 2, MaxOutputTokens = 1000 },
        new("large") { InputPrice = 10, CachedInputPrice = 1, OutputPrice = 20, MaxOutputTokens = 2000 },
    ];

    public ModelInfo? Default => Models[0];

    public ModelInfo? Find(string id) => Models.FirstOrDefault(model => model.Id == id);
}
