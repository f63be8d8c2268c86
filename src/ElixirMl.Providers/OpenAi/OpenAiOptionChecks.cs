using ElixirMl.Schemas;
using static System.FormattableString;

namespace ElixirMl.OpenAi;

/// <summary>What options must keep to.</summary>
internal static class OpenAiOptionChecks
{
    private const int MaxRetries = 10;

    private static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(1);

    public static IEnumerable<ValidationError> Problems(OpenAiOptions options)
    {
        if (KeyProblem(options) is { } keyProblem)
        {
            yield return keyProblem;
        }

        if (options.Endpoint is { } endpoint && EndpointProblem(endpoint) is { } endpointProblem)
        {
            yield return endpointProblem;
        }

        if (options.Timeout <= TimeSpan.Zero || options.Timeout > MaxTimeout)
        {
            yield return new(Path(nameof(options.Timeout)), ValidationRules.Range, "must be positive and at most a day", Invariant($"{options.Timeout}"));
        }

        if (options.Retries is < 0 or > MaxRetries)
        {
            yield return new(Path(nameof(options.Retries)), ValidationRules.Range, Invariant($"must be 0 to {MaxRetries}"), Invariant($"{options.Retries}"));
        }
    }

    private static ValidationError? KeyProblem(OpenAiOptions options)
    {
        var path = Path(nameof(options.ApiKey));
        if (options.ApiKey is not { } key)
        {
            return EndpointTraits.IsOpenAi(options.Endpoint)
                ? new(path, ValidationRules.Required, "OpenAI needs an API key", null, "Set OPENAI_API_KEY or OpenAi:ApiKey, or name another endpoint.")
                : null;
        }

        return key.TryReveal(out _, out var error) ? null : new(path, ValidationRules.Required, error);
    }

    // An address shows up in messages and traces, so nothing secret may stand in it; its value is not repeated.
    private static ValidationError? EndpointProblem(Uri endpoint)
    {
        var path = Path(nameof(OpenAiOptions.Endpoint));
        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps))
        {
            return new(path, ValidationRules.Format, "must be an absolute http or https address", null, "Write it as https://host/v1.");
        }

        return endpoint.UserInfo.Length + endpoint.Query.Length + endpoint.Fragment.Length > 0
            ? new(path, ValidationRules.Format, "must not have a user, password, query or fragment", null, "Give the key as ApiKey.")
            : null;
    }

    private static string Path(string property) => $"{OpenAiOptions.SectionName}:{property}";
}
