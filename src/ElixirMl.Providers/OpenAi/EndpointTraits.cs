namespace ElixirMl.OpenAi;

/// <summary>In what an endpoint differs from the others.</summary>
/// <param name="Provider">Its name in the shipped catalogue; <see langword="null"/> when it is not there.</param>
/// <param name="HasNewTokenLimit">Whether it knows <c>max_completion_tokens</c> for certain.</param>
/// <param name="IgnoredFields">Fields of a request it accepts and ignores.</param>
internal sealed record EndpointTraits(string? Provider, bool HasNewTokenLimit, IReadOnlyList<string> IgnoredFields)
{
    private const string OpenAiHost = "api.openai.com";

    // Anthropic's page on its OpenAI-compatible endpoint lists these as accepted and ignored.
    private static readonly string[] IgnoredByAnthropic =
    [
        "response_format", "seed", "presence_penalty", "frequency_penalty", "reasoning_effort", "logit_bias", "logprobs", "top_logprobs",
        "metadata", "prediction", "service_tier", "audio", "modalities", "store", "user",
    ];

    public static EndpointTraits Of(Uri endpoint) => endpoint switch
    {
        _ when Is(endpoint, OpenAiHost) => new("openai", true, []),
        { IsAbsoluteUri: false } => new(null, false, []),
        _ when IsUnder(endpoint, ".openai.azure.com") => new("openai", true, []),
        _ when Is(endpoint, "api.anthropic.com") => new("anthropic", false, IgnoredByAnthropic),
        _ when Is(endpoint, "api.groq.com") => new("groq", false, []),
        _ when Is(endpoint, "generativelanguage.googleapis.com") => new("google", false, []),
        _ => new(null, false, []),
    };

    private static bool Is(Uri endpoint, string host) => endpoint.IsAbsoluteUri && endpoint.Host.Equals(host, StringComparison.OrdinalIgnoreCase);

    private static bool IsUnder(Uri endpoint, string domain) => endpoint.Host.EndsWith(domain, StringComparison.OrdinalIgnoreCase);
}
