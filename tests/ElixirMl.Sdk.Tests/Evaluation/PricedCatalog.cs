using ElixirMl.Clients;

namespace ElixirMl.Sdk.Tests.Evaluation;

/// <summary>One model: a dollar for a million input tokens, two for a million output tokens.</summary>
public sealed class PricedCatalog : IModelCatalog
{
    private static readonly ModelInfo Only = new("only") { InputPrice = 1, OutputPrice = 2, MaxOutputTokens = 50 };

    public IReadOnlyList<ModelInfo> Models => [Only];

    public ModelInfo? Default => Only;

    public ModelInfo? Find(string id) => id == Only.Id ? Only : null;
}
