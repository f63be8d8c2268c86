using ElixirMl.Endpoints;
using ElixirMl.Schemas;
using static System.FormattableString;

namespace ElixirMl.OpenAi;

/// <summary>What options must keep to.</summary>
internal static class OpenAiOptionChecks
{
    public static IEnumerable<ValidationError> Problems(OpenAiOptions options)
    {
        var checks = new EndpointChecks(options.Section);
        var problems = checks.Key(options.ApiKey, NeedOf(options)).Concat(checks.Endpoint(options.Endpoint)).Concat(checks.Attempts(options.Timeout, options.Retries, options.MaxRetryDelay));
        if (options.Address is null)
        {
            problems = problems.Append(new($"{options.Section}:Endpoint", ValidationRules.Required, $"{options.Vendor.Name} has an address for each customer", null, $"Set {options.Vendor.VariablePrefix}_BASE_URL or {options.Section}:Endpoint."));
        }

        return options.MinReasoningTokens >= 0 ? problems : problems.Append(new($"{options.Section}:MinReasoningTokens", ValidationRules.Range, "must not be negative", Invariant($"{options.MinReasoningTokens}")));
    }

    private static (string Message, string Cure)? NeedOf(OpenAiOptions options) =>
        options.Vendor.NeedsKey && (options.Endpoint is not { IsAbsoluteUri: true } || options.Vendor.Endpoint is null || options.Endpoint.Host == options.Vendor.Endpoint.Host)
            ? ($"{options.Vendor.Name} needs an API key", $"Set {options.Vendor.VariablePrefix}_API_KEY or {options.Section}:ApiKey, or name another endpoint.")
            : null;
}
