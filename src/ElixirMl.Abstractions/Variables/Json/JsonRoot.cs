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
            return JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException exception)
        {
            errors.Add(new("$", ValidationRules.Syntax, exception.Message, null, "Correct the JSON."));
            return null;
        }
    }
}
