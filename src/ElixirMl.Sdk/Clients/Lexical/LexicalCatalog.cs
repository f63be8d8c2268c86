namespace ElixirMl.Clients.Lexical;

/// <summary>The sizes of the learner as a catalogue.</summary>
/// <param name="defaultModel">The size of a client that is used when a request names none.</param>
internal sealed class LexicalCatalog(ModelInfo defaultModel) : IModelCatalog
{
    private static readonly IReadOnlyList<ModelInfo> All = [.. LexicalModel.All.Select(static model => model.Info)];

    public IReadOnlyList<ModelInfo> Models => All;

    public ModelInfo? Default => defaultModel;

    public ModelInfo? Find(string id) => All.FirstOrDefault(model => model.Id == id);
}
