using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ElixirMl.Schemas;
using Microsoft.Extensions.Configuration;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Reads a section value by value, gathers what is wrong, and knows at the end what nobody asked for.</summary>
/// <remarks>Values are read by hand, so that nothing needs reflection.</remarks>
internal sealed class SectionReader(IConfigurationSection section, List<ValidationError> problems)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public string Path => section.Path;

    public IEnumerable<IConfigurationSection> Children(string name)
    {
        _known.Add(name);
        return section.GetSection(name).GetChildren();
    }

    public string? Text(string name)
    {
        _known.Add(name);
        return string.IsNullOrWhiteSpace(section[name]) ? null : section[name]!.Trim();
    }

    public int? Integer(string name) =>
        Read<int>(name, "must be a whole number", static (text, out value) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public long? Long(string name) =>
        Read<long>(name, "must be a whole number", static (text, out value) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value));

    public double? Number(string name) =>
        Read<double>(name, "must be a number", static (text, out value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));

    public decimal? Money(string name) =>
        Read<decimal>(name, "must be an amount of US dollars", static (text, out value) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));

    public TimeSpan? Time(string name) =>
        Read<TimeSpan>(name, "must be a time as hh:mm:ss, such as 00:01:40 for a hundred seconds", TryParseTime);

    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum =>
        Read<TEnum>(name, $"must be one of {string.Join(", ", Enum.GetNames<TEnum>())}", static (text, out value) => Enum.TryParse(text, ignoreCase: true, out value) && Enum.IsDefined(value));

    /// <summary>What the section names as layer, by its value alone or under <c>Use</c>; a name that is not known is reported.</summary>
    public bool TryLayer<TLayer>(Dictionary<string, TLayer> layers, [NotNullWhen(true)] out TLayer? layer)
        where TLayer : class
    {
        var name = section.Value ?? Text("Use");
        layer = name is null ? null : layers.GetValueOrDefault(name);
        if (layer is null)
        {
            Fail("Use", ValidationRules.Allowed, "must name a layer", name, $"Known are {string.Join(", ", layers.Keys)}.");
        }

        return layer is not null;
    }

    public void Fail(string name, string rule, string message, string? value = null, string cure = "") =>
        problems.Add(new($"{section.Path}:{name}", rule, message, value, cure));

    /// <summary>Runs a check of the options themselves; what it throws becomes a problem of the section.</summary>
    public void Check(Action check)
    {
        try
        {
            check();
        }
        catch (ArgumentException error)
        {
            var name = error.ParamName is { } parameter ? $"{section.Path}:{parameter}" : section.Path;
            problems.Add(new(name, ValidationRules.Range, MessageOf(error)));
        }
    }

    /// <summary>Reports settings that have no meaning: a misspelt limit must not pass for none.</summary>
    public void Finish()
    {
        foreach (var child in section.GetChildren().Where(child => !_known.Contains(child.Key)))
        {
            problems.Add(new(child.Path, ValidationRules.Unknown, "is no setting", null, $"Known are {string.Join(", ", _known.Order(StringComparer.Ordinal))}."));
        }
    }

    /// <summary>What an exception says, without the name of a parameter that stands nowhere in the configuration.</summary>
    public static string MessageOf(Exception error)
    {
        var end = error is ArgumentException ? error.Message.IndexOf(" (Parameter '", StringComparison.Ordinal) : -1;
        return error.Message[..(end < 0 ? error.Message.Length : end)].ReplaceLineEndings(" ").TrimEnd('.');
    }

    // A bare number would be days, which hardly anybody means.
    private static bool TryParseTime(string text, out TimeSpan time)
    {
        time = default;
        return text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time);
    }

    private T? Read<T>(string name, string message, TryParse<T> parse)
        where T : struct
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        Fail(name, ValidationRules.Type, message, text);
        return null;
    }

    private delegate bool TryParse<T>(string text, out T value);
}
