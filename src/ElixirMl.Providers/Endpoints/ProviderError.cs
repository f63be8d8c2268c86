using System.Text.Json;

namespace ElixirMl.Endpoints;

/// <summary>What an endpoint says about a failure, in whichever of the known shapes.</summary>
/// <param name="Message">A sentence or more; empty when it said nothing that can be read.</param>
/// <param name="Code">A word such as <c>context_length_exceeded</c>; empty when there is none.</param>
/// <param name="Type">A wider word such as <c>invalid_request_error</c>; empty when there is none.</param>
internal sealed record ProviderError(string Message, string Code, string Type)
{
    private static readonly ProviderError None = new("", "", "");

    public static ProviderError Parse(BinaryData body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            return None;
        }
    }

    // OpenAI, Groq and Ollama wrap an object, Google wraps that in a list, vLLM does not wrap, others write a text or "detail".
    public static ProviderError Read(JsonElement root)
    {
        var body = root.Items().Cast<JsonElement?>().FirstOrDefault() ?? root;
        var error = body.Member("error") ?? body;
        return error.ValueKind == JsonValueKind.String
            ? new(error.GetString()!, "", "")
            : new(error.Text("message") ?? error.Text("detail") ?? "", error.Text("code") ?? "", error.Text("type") ?? error.Text("status") ?? "");
    }

    public bool Has(string word) => Code.Equals(word, StringComparison.OrdinalIgnoreCase) || Type.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool Says(string words) => Message.Contains(words, StringComparison.OrdinalIgnoreCase);
}
