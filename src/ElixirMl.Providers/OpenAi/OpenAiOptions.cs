using ElixirMl.Clients;
using ElixirMl.Endpoints;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using Microsoft.Extensions.Configuration;

namespace ElixirMl.OpenAi;

/// <summary>Settings of <see cref="OpenAiChatClient"/>: OpenAI itself, or any endpoint that speaks its protocol.</summary>
public sealed class OpenAiOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string SectionName = "OpenAi";

    /// <summary>Who is asked: whose address, and which names of settings and variables.</summary>
    /// <value>Default: <see cref="OpenAiVendor.OpenAi"/>.</value>
    public OpenAiVendor Vendor { get; set; } = OpenAiVendor.OpenAi;

    /// <summary>The secret sent as bearer token.</summary>
    /// <value>Default: <see langword="null"/>, which sends none; some vendors, as OpenAI itself, need one.</value>
    public ApiKey? ApiKey { get; set; }

    /// <summary>Base address up to and with the version, for example <c>http://localhost:11434/v1</c>.</summary>
    /// <value>Default: <see langword="null"/>, the vendor's own. Absolute, http or https, without user, password, query and fragment.</value>
    public Uri? Endpoint { get; set; }

    /// <summary>The model asked when a request names none.</summary>
    /// <value>Default: <see langword="null"/>; then every request must name one.</value>
    public string? Model { get; set; }

    /// <summary>Models with their prices and limits; they come before those the shipped catalogue knows.</summary>
    /// <value>Default: empty.</value>
    public IReadOnlyList<ModelInfo> Models { get; set; } = [];

    /// <summary>Longest silence of the endpoint in one attempt.</summary>
    /// <value>Default 100 seconds. Positive, at most a day.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>Attempts after a failed one that may succeed later; waits as long as the endpoint asks, up to <see cref="MaxRetryDelay"/>.</summary>
    /// <value>Default 2. Range 0 to 10; 0 under a client that retries itself. Budgets, rate limits and ledgers around the client count each attempt.</value>
    public int Retries { get; set; } = 2;

    /// <summary>Longest wait before a further attempt. When the endpoint asks for a longer one, the call fails at once, and the error says how long.</summary>
    /// <value>Default 60 seconds. Not negative, at most a day.</value>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>What happens when a request asks for something that would not reach the model.</summary>
    /// <value>Default: <see cref="UnsupportedOptionPolicy.Refuse"/>.</value>
    public UnsupportedOptionPolicy UnsupportedOptions { get; set; }

    /// <summary>Fewest <c>MaxOutputTokens</c> of a model that reasons before it replies, since its thoughts count too; fewer are treated as <see cref="UnsupportedOptions"/> says.</summary>
    /// <value>Default 16 000. Not negative; 0 allows any.</value>
    public int MinReasoningTokens { get; set; } = 16_000;

    /// <summary>Fields of the request, such as <c>seed</c>, that the endpoint is known to ignore; treated as <see cref="UnsupportedOptions"/> says.</summary>
    /// <value>Default: empty. What is known of <c>api.anthropic.com</c> is added.</value>
    public IReadOnlyList<string> IgnoredFields { get; set; } = [];

    /// <summary>The name under which the most tokens of a reply are sent.</summary>
    /// <value>Default: <see cref="TokenLimitField.Automatic"/>.</value>
    public TokenLimitField TokenLimitField { get; set; }

    /// <summary>Reads key, address and model from the environment.</summary>
    /// <returns>Options that may be changed before use.</returns>
    /// <exception cref="ValidationException">A value cannot be used; all problems are listed.</exception>
    /// <remarks>Variables: <c>OPENAI_API_KEY</c>, <c>OPENAI_BASE_URL</c>, <c>OPENAI_MODEL</c>.</remarks>
    public static OpenAiOptions FromEnvironment() => For(OpenAiVendor.OpenAi);

    /// <summary>Reads key, address and model from configuration, and what is missing there from the environment.</summary>
    /// <param name="configuration">The root: <c>OpenAi:ApiKey</c>, <c>OpenAi:Endpoint</c> and <c>OpenAi:Model</c> come before <c>OPENAI_API_KEY</c>, <c>OPENAI_BASE_URL</c> and <c>OPENAI_MODEL</c>.</param>
    /// <returns>Options that may be changed before use.</returns>
    /// <exception cref="ValidationException">A value cannot be used; all problems are listed.</exception>
    public static OpenAiOptions FromConfiguration(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return For(OpenAiVendor.OpenAi, configuration);
    }

    /// <summary>Reads key, address and model of a vendor that speaks OpenAI's protocol.</summary>
    /// <param name="vendor">For example <see cref="OpenAiVendor.Groq"/>, whose settings are <c>Groq:ApiKey</c> or <c>GROQ_API_KEY</c> and so on.</param>
    /// <param name="configuration">The root; only the environment is read when <see langword="null"/>.</param>
    /// <returns>Options that may be changed before use.</returns>
    /// <exception cref="ValidationException">A value cannot be used; all problems are listed.</exception>
    public static OpenAiOptions For(OpenAiVendor vendor, IConfiguration? configuration = null)
    {
        ArgumentNullException.ThrowIfNull(vendor);
        return Of(vendor, vendor.Name, EndpointSettings.Read(configuration, vendor.Name, vendor.VariablePrefix));
    }

    /// <summary>Every problem of these options; no text holds the key.</summary>
    public ValidationResult Validate() => ValidationResult.Of(OpenAiOptionChecks.Problems(this));

    internal string Section { get; set; } = SectionName;

    internal Uri? Address => Endpoint ?? Vendor.Endpoint;

    internal static OpenAiOptions Read(OpenAiVendor vendor, IConfiguration configuration, string section, List<ValidationError> problems) =>
        Of(vendor, section, EndpointSettings.Read(configuration, section, vendor.VariablePrefix, problems));

    internal OpenAiOptions Clone() => (OpenAiOptions)MemberwiseClone();

    private static OpenAiOptions Of(OpenAiVendor vendor, string section, EndpointSettings settings) =>
        new() { Vendor = vendor, Section = section, ApiKey = settings.ApiKey, Endpoint = settings.Endpoint, Model = settings.Model };
}
