using ElixirMl.Clients;
using Microsoft.Extensions.AI;
using static System.FormattableString;

namespace ElixirMl.Endpoints;

/// <summary>Options that a model is known to refuse, found before any call.</summary>
internal static class ModelLimits
{
    /// <param name="model">What the catalogue knows; nothing is found when <see langword="null"/>.</param>
    /// <param name="options">The request.</param>
    /// <param name="reasoningTokens">Fewest tokens of a reply of a model that reasons first; 0 for any.</param>
    public static IEnumerable<string> Problems(ModelInfo? model, ChatOptions options, int reasoningTokens)
    {
        if (model is null)
        {
            yield break;
        }

        if (options.MaxOutputTokens > model.MaxOutputTokens)
        {
            yield return Invariant($"MaxOutputTokens is {options.MaxOutputTokens}, but {model.Id} writes {model.MaxOutputTokens} at most.");
        }

        if (!model.Features.HasFlag(ModelFeatures.FixedSampling))
        {
            yield break;
        }

        if (FixesSampling(options))
        {
            yield return $"{model.Id} reasons and chooses its own temperature and top-p; leave both out, or set 1.";
        }

        if (options.MaxOutputTokens < reasoningTokens && options.Reasoning?.Effort is not ReasoningEffort.None)
        {
            yield return Invariant($"MaxOutputTokens is {options.MaxOutputTokens}, and the thoughts of {model.Id} count too: fewer than {reasoningTokens} may leave no room for the reply. Raise it, leave it out, or set Reasoning.Effort to None.");
        }
    }

    /// <summary>Whether a request names a temperature or top-p other than the model's own.</summary>
    public static bool FixesSampling(ChatOptions options) => options.Temperature is not (null or 1) || options.TopP is not (null or 1);
}
