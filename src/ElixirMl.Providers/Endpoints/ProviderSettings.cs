using System.Globalization;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using Microsoft.Extensions.Configuration;

namespace ElixirMl.Endpoints;

/// <summary>What the section of a client may set beside key, address and model; gathers what is wrong.</summary>
/// <param name="configuration">The root.</param>
/// <param name="path">Of the section.</param>
internal sealed class ProviderSettings(IConfiguration configuration, string path)
{
    public List<ValidationError> Problems { get; } = [];

    // A bare number would be days, which hardly anybody means.
    public TimeSpan? Time(string name) => Text(name) is not { } text ? null
        : text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time
        : Fail<TimeSpan>(name, "must be a time as hh:mm:ss, such as 00:01:40 for a hundred seconds", text);

    public int? Integer(string name) => Text(name) is not { } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : Fail<int>(name, "must be a whole number", text);

    public UnsupportedOptionPolicy? Policy(string name) => Text(name) is not { } text ? null
        : Enum.TryParse<UnsupportedOptionPolicy>(text, ignoreCase: true, out var policy) && Enum.IsDefined(policy) ? policy
        : Fail<UnsupportedOptionPolicy>(name, "must be Refuse or Warn", text);

    /// <param name="options">What the options themselves find wrong; what is wrong already is not told twice.</param>
    /// <exception cref="ValidationException">Anything is wrong; all problems are listed.</exception>
    public void ThrowIfInvalid(ValidationResult options)
    {
        var told = Problems.Select(static problem => SettingOf(problem.Path)).ToHashSet(StringComparer.Ordinal);
        ValidationResult.Of([.. Problems, .. options.Errors.Where(problem => !told.Contains(SettingOf(problem.Path)))]).ThrowIfInvalid();
    }

    // A key or address may have been read from a variable.
    private static string SettingOf(string place) =>
        place.EndsWith(EndpointSettings.KeySource, StringComparison.Ordinal) || place.EndsWith("_API_KEY", StringComparison.Ordinal) ? "ApiKey"
        : place.EndsWith("_BASE_URL", StringComparison.Ordinal) ? "Endpoint"
        : place[(place.LastIndexOf(':') + 1)..];

    private string? Text(string name) => string.IsNullOrWhiteSpace(configuration[$"{path}:{name}"]) ? null : configuration[$"{path}:{name}"]!.Trim();

    private T? Fail<T>(string name, string message, string text)
        where T : struct
    {
        Problems.Add(new($"{path}:{name}", ValidationRules.Type, message, text));
        return null;
    }
}
