using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using Microsoft.Extensions.Configuration;

namespace ElixirMl.OpenAi;

/// <summary>Reads options from configuration and environment.</summary>
internal static class OpenAiConfiguration
{
    private const string KeyVariable = "OPENAI_API_KEY";

    public static OpenAiOptions Read(IConfiguration? configuration)
    {
        var problems = new List<ValidationError>();
        var options = new OpenAiOptions
        {
            ApiKey = ReadKey(configuration, problems),
            Endpoint = ReadEndpoint(configuration, problems),
            Model = Find(configuration, nameof(OpenAiOptions.Model), "OPENAI_MODEL").Text,
        };
        ValidationResult.Of(problems).ThrowIfInvalid();
        return options;
    }

    private static ApiKey? ReadKey(IConfiguration? configuration, List<ValidationError> problems)
    {
        var (text, source) = Find(configuration, nameof(OpenAiOptions.ApiKey), KeyVariable);
        if (text is null)
        {
            return null;
        }

        if (ApiKey.TryCreate(text, out var key, out var error))
        {
            return key;
        }

        problems.Add(new(source, ValidationRules.Format, error, null, "Copy the key again."));
        return null;
    }

    private static Uri? ReadEndpoint(IConfiguration? configuration, List<ValidationError> problems)
    {
        var (text, source) = Find(configuration, nameof(OpenAiOptions.Endpoint), "OPENAI_BASE_URL");
        if (text is null || Uri.TryCreate(text, UriKind.Absolute, out var endpoint))
        {
            return text is null ? null : new(text);
        }

        problems.Add(new(source, ValidationRules.Format, "must be an absolute address", null, "Write it as https://host/v1."));
        return endpoint;
    }

    private static (string? Text, string Source) Find(IConfiguration? configuration, string property, string variable)
    {
        var key = $"{OpenAiOptions.SectionName}:{property}";
        return NotEmpty(configuration?[key]) is { } own ? (own, key)
            : (NotEmpty(configuration?[variable]) ?? NotEmpty(Environment.GetEnvironmentVariable(variable)), variable);
    }

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
