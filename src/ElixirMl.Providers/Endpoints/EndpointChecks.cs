using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using static System.FormattableString;

namespace ElixirMl.Endpoints;

/// <summary>What the settings of any endpoint must keep to; no text holds a secret.</summary>
/// <param name="section">Stands before each path.</param>
internal sealed class EndpointChecks(string section)
{
    private const int MaxRetries = 10;

    private static readonly TimeSpan MaxTimeout = TimeSpan.FromDays(1);

    /// <param name="key">The key, if any.</param>
    /// <param name="missing">Who needs one, and how to give it; <see langword="null"/> when it may be missing.</param>
    public IEnumerable<ValidationError> Key(ApiKey? key, (string Message, string Cure)? missing)
    {
        string? error = null;
        if (key is null && missing is { } need)
        {
            yield return new(Path("ApiKey"), ValidationRules.Required, need.Message, null, need.Cure);
        }
        else if (key?.TryReveal(out _, out error) == false)
        {
            yield return new(Path("ApiKey"), ValidationRules.Required, error!);
        }
    }

    // An address shows up in messages and traces, so nothing secret may stand in it; its value is not repeated.
    public IEnumerable<ValidationError> Endpoint(Uri? endpoint)
    {
        if (endpoint is null)
        {
            yield break;
        }

        if (!endpoint.IsAbsoluteUri || (endpoint.Scheme != Uri.UriSchemeHttp && endpoint.Scheme != Uri.UriSchemeHttps))
        {
            yield return new(Path("Endpoint"), ValidationRules.Format, "must be an absolute http or https address", null, "Write it as https://host/v1.");
        }
        else if (endpoint.UserInfo.Length + endpoint.Query.Length + endpoint.Fragment.Length > 0)
        {
            yield return new(Path("Endpoint"), ValidationRules.Format, "must not have a user, password, query or fragment", null, "Give the key as ApiKey.");
        }
    }

    public IEnumerable<ValidationError> Attempts(TimeSpan timeout, int retries, TimeSpan maxRetryDelay)
    {
        if (timeout <= TimeSpan.Zero || timeout > MaxTimeout)
        {
            yield return new(Path("Timeout"), ValidationRules.Range, "must be positive and at most a day", Invariant($"{timeout}"));
        }

        if (retries is < 0 or > MaxRetries)
        {
            yield return new(Path("Retries"), ValidationRules.Range, Invariant($"must be 0 to {MaxRetries}"), Invariant($"{retries}"));
        }

        if (maxRetryDelay < TimeSpan.Zero || maxRetryDelay > MaxTimeout)
        {
            yield return new(Path("MaxRetryDelay"), ValidationRules.Range, "must not be negative and at most a day", Invariant($"{maxRetryDelay}"));
        }
    }

    private string Path(string property) => $"{section}:{property}";
}
