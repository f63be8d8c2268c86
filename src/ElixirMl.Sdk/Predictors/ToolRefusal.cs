using ElixirMl.Clients;

namespace ElixirMl.Predictors;

/// <summary>A model was said to know tools, and its endpoint refuses them.</summary>
internal static class ToolRefusal
{
    // Endpoints say it in many ways, but none without the word.
    public static bool Is(ModelClientException error) =>
        error is UnsupportedFeatureException or InvalidRequestException
        && (error.Message.Contains("tool", StringComparison.OrdinalIgnoreCase) || error.Message.Contains("function", StringComparison.OrdinalIgnoreCase));

    public static string Describe(ModelInfo model, ModelClientException error) =>
        $"The model '{model.Id}' refused tools, so they are described in its prompts: {error.Message}";
}
