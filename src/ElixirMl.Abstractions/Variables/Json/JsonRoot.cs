using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Variables.Json;

/// <summary>Parses a text or says why not.</summary>
internal static class JsonRoot
{
    public static JsonDocument? Parse(string json, List<ValidationError> errors)
    {
        try
        {
            var document = JsonDocument.Parse(json);
            if (Repeated(document.RootElement) is not { } name)
            {
                return document;
            }

            document.Dispose();
            errors.Add(new("$", ValidationRules.Syntax, $"The name '{name}' stands twice in one object.", null, "Keep one of the two."));
            return null;
        }
        catch (JsonException exception)
        {
            errors.Add(new("$", ValidationRules.Syntax, exception.Message, null, "Correct the JSON."));
            return null;
        }
    }

    private static string? Repeated(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Select(Repeated).FirstOrDefault(name => name is not null),
        JsonValueKind.Object => RepeatedHere(element) ?? element.EnumerateObject().Select(property => Repeated(property.Value)).FirstOrDefault(name => name is not null),
        _ => null,
    };

    private static string? RepeatedHere(JsonElement element)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Add(property.Name))
            {
                return property.Name;
            }
        }

        return null;
    }
}
