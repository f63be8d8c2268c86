using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using Microsoft.Extensions.Configuration;

namespace ElixirMl.Endpoints;

/// <summary>Key, address and model of an endpoint as configuration and environment give them.</summary>
/// <param name="ApiKey">The secret; <see langword="null"/> when nobody names one.</param>
/// <param name="Endpoint">The address; <see langword="null"/> for the vendor's own.</param>
/// <param name="Model">The model asked when a request names none.</param>
internal sealed record EndpointSettings(ApiKey? ApiKey, Uri? Endpoint, string? Model)
{
    /// <summary>Name of the setting that says where the key stands.</summary>
    public const string KeySource = "KeySource";

    /// <param name="configuration">The root; only the environment is read when <see langword="null"/>.</param>
    /// <param name="section">Comes first, for example <c>OpenAi</c>.</param>
    /// <param name="prefix">Of the variables that come next, in configuration and then in the environment, for example <c>OPENAI</c>.</param>
    /// <exception cref="ValidationException">A value cannot be used; all problems are listed.</exception>
    public static EndpointSettings Read(IConfiguration? configuration, string section, string prefix)
    {
        var problems = new List<ValidationError>();
        var settings = Read(configuration, section, prefix, problems);
        ValidationResult.Of(problems).ThrowIfInvalid();
        return settings;
    }

    /// <summary>Reads the same and adds what cannot be used to other problems.</summary>
    public static EndpointSettings Read(IConfiguration? configuration, string section, string prefix, List<ValidationError> problems) => new(
        ReadKey(configuration, section, prefix, problems),
        ReadEndpoint(Find(configuration, $"{section}:Endpoint", $"{prefix}_BASE_URL"), problems),
        Find(configuration, $"{section}:Model", $"{prefix}_MODEL").Text);

    private static ApiKey? ReadKey(IConfiguration? configuration, string section, string prefix, List<ValidationError> problems)
    {
        var (text, place) = Find(configuration, $"{section}:ApiKey", $"{prefix}_API_KEY");
        if (NotEmpty(configuration?[$"{section}:{KeySource}"]) is { } source && NotEmpty(configuration?[$"{section}:ApiKey"]) is null)
        {
            (text, place) = (Variable(configuration, source), $"{section}:{KeySource}");
            if (text is null)
            {
                problems.Add(new(place, ValidationRules.Required, "names a setting or environment variable that is not there", source, "Set it, or name another."));
            }
        }

        if (text is null || ApiKey.TryCreate(text, out var key, out var error))
        {
            return text is null ? null : ApiKey.Create(text);
        }

        problems.Add(new(place, ValidationRules.Format, error, null, "Copy the key again."));
        return key;
    }

    private static Uri? ReadEndpoint((string? Text, string Place) found, List<ValidationError> problems)
    {
        if (found.Text is null || Uri.TryCreate(found.Text, UriKind.Absolute, out var endpoint))
        {
            return found.Text is null ? null : new(found.Text);
        }

        problems.Add(new(found.Place, ValidationRules.Format, "must be an absolute address", null, "Write it as https://host/v1."));
        return endpoint;
    }

    private static (string? Text, string Place) Find(IConfiguration? configuration, string key, string variable) =>
        NotEmpty(configuration?[key]) is { } own ? (own, key) : (Variable(configuration, variable), variable);

    private static string? Variable(IConfiguration? configuration, string name) =>
        NotEmpty(configuration?[name]) ?? NotEmpty(Environment.GetEnvironmentVariable(name));

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
