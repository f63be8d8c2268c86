namespace ElixirMl.Clients;

/// <summary>The models of a client; ask the client for it with <c>GetService(typeof(IModelCatalog))</c>.</summary>
/// <remarks>Costs of calls and the choices of a predictor's <c>Model</c> variable come from here. Thread-safe.</remarks>
public interface IModelCatalog
{
    /// <summary>Every model known, cheapest first.</summary>
    IReadOnlyList<ModelInfo> Models { get; }

    /// <summary>The model used when a request names none.</summary>
    /// <value><see langword="null"/> when unknown.</value>
    ModelInfo? Default { get; }

    /// <summary>Finds a model.</summary>
    /// <param name="id">Name as in <see cref="ModelInfo.Id"/>, compared by ordinal.</param>
    /// <returns><see langword="null"/> when unknown.</returns>
    ModelInfo? Find(string id);
}
