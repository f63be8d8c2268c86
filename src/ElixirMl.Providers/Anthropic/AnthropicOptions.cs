using ElixirMl.Clients;
using ElixirMl.Endpoints;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using Microsoft.Extensions.Configuration;

namespace ElixirMl.Anthropic;

/// <summary>Settings of <see cref="AnthropicChatClient"/>.</summary>
public sealed class AnthropicOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "Anthropic";

    internal const string VariablePrefix = "ANTHROPIC";

    private const int DefaultMaxOutputTokens = 4_096;

    internal static readonly Uri OwnEndpoint = new("https://api.anthropic.com");

    /// <summary>The secret that is sent.</summary>
    /// <value>Default: <see langword="null"/>, which sends none; Anthropic itself needs one.</value>
    public ApiKey? ApiKey { get; set; }

    /// <summary>Base address without the version, for example of a proxy.</summary>
    /// <value>Default: <see langword="null"/>, Anthropic's own. Absolute, http or https, without user, password, query and fragment.</value>
    public Uri? Endpoint { get; set; }

    /// <summary>The model asked when a request names none.</summary>
    /// <value>Default: <see langword="null"/>; then every request must name one.</value>
    public string? Model { get; set; }

    /// <summary>Models with their prices and limits; they come before those the shipped catalogue knows.</summary>
    /// <value>Default: empty.</value>
    public IReadOnlyList<ModelInfo> Models { get; set; } = [];

    /// <summary>Most tokens of a reply, its thoughts among them, when a request names no limit; the protocol demands one.</summary>
    /// <value>Default 4 096, and while it is not set, more for a request that asks for much thought. At least 1.</value>
    public int MaxOutputTokens
    {
        get => SetMaxOutputTokens ?? DefaultMaxOutputTokens;
        set => SetMaxOutputTokens = value;
    }

    /// <summary>Longest silence of the endpoint in one attempt; the beats of a stream that says nothing yet count as a sign of life.</summary>
    /// <value>Default 100 seconds. Positive, at most a day.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Attempts after a failed one that may succeed later; waits as long as the endpoint asks, up to <see cref="MaxRetryDelay"/>.</summary>
    /// <value>Default 2. Range 0 to 10; 0 under a client that retries itself.</value>
    public int Retries { get; set; } = 2;

    /// <summary>Longest wait before a further attempt. When the endpoint asks for a longer one, the call fails at once, and the error says how long.</summary>
    /// <value>Default 60 seconds. Not negative, at most a day.</value>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>What happens when a request asks for something that would not reach the model.</summary>
    /// <value>Default: <see cref="UnsupportedOptionPolicy.Refuse"/>.</value>
    public UnsupportedOptionPolicy UnsupportedOptions { get; set; }

    internal string Section { get; set; } = SectionName;

    internal int? SetMaxOutputTokens { get; private set; }

    /// <summary>Reads key, address and model from configuration, and what is missing there from the environment.</summary>
    /// <param name="configuration">
    /// The root: <c>Anthropic:ApiKey</c>, <c>Anthropic:Endpoint</c> and <c>Anthropic:Model</c> come before <c>ANTHROPIC_API_KEY</c>,
    /// <c>ANTHROPIC_BASE_URL</c> and <c>ANTHROPIC_MODEL</c>; only the environment is read when <see langword="null"/>.
    /// </param>
    /// <returns>Options that may be changed before use.</returns>
    /// <exception cref="ValidationException">A value cannot be used; all problems are listed.</exception>
    public static AnthropicOptions FromConfiguration(IConfiguration? configuration) => Of(SectionName, EndpointSettings.Read(configuration, SectionName, VariablePrefix));

    /// <summary>Reads key, address and model from the environment.</summary>
    /// <returns>Options that may be changed before use.</returns>
    /// <exception cref="ValidationException">A value cannot be used; all problems are listed.</exception>
    /// <remarks>Variables: <c>ANTHROPIC_API_KEY</c>, <c>ANTHROPIC_BASE_URL</c>, <c>ANTHROPIC_MODEL</c>.</remarks>
    public static AnthropicOptions FromEnvironment() => FromConfiguration(null);

    /// <summary>Every problem of these options; no text holds the key.</summary>
    public ValidationResult Validate()
    {
        var checks = new EndpointChecks(Section);
        var isOwn = Endpoint is null || (Endpoint.IsAbsoluteUri && Endpoint.Host == OwnEndpoint.Host);
        var problems = checks.Key(ApiKey, isOwn ? ("Anthropic needs an API key", $"Set {VariablePrefix}_API_KEY or {Section}:ApiKey, or name another endpoint.") : null)
            .Concat(checks.Endpoint(Endpoint))
            .Concat(checks.Attempts(Timeout, Retries, MaxRetryDelay));
        return ValidationResult.Of(MaxOutputTokens >= 1 ? problems : problems.Append(new($"{Section}:MaxOutputTokens", ValidationRules.Range, "must be at least 1")));
    }

    internal static AnthropicOptions Read(IConfiguration configuration, string section, List<ValidationError> problems) =>
        Of(section, EndpointSettings.Read(configuration, section, VariablePrefix, problems));

    private static AnthropicOptions Of(string section, EndpointSettings settings) =>
        new() { Section = section, ApiKey = settings.ApiKey, Endpoint = settings.Endpoint, Model = settings.Model };
}
