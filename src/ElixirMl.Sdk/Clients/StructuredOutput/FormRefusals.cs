namespace ElixirMl.Clients.StructuredOutput;

/// <summary>Tells refusals of a form from errors that only mention it.</summary>
/// <remarks>No vendor has a code for it. All say in one sentence which field or feature it is and that it cannot be had.</remarks>
internal static class FormRefusals
{
    private static readonly string[] SchemaNames = ["response_format", "response format", "ResponseFormat", "json_schema", "json schema", "output_config", "output_format", "structured output", "response_schema"];
    private static readonly string[] ToolNames = ["tools", "tool_choice", "tool choice", "tool use", "tool calling", "function calling", "ToolMode"];
    private static readonly string[] JsonNames = ["response_format", "response format", "ResponseFormat", "json_object", "json mode"];

    private static readonly string[] Lacks =
    [
        "not support", "n't support", "unsupported", "unavailable", "not available", "not enabled", "not implemented", "not permitted", "not allowed",
        "not part of", "unknown", "unrecognized", "ignores", "has no", "requires", "must be one of",
    ];

    private static readonly string[] Particulars = ["invalid schema", "invalid json schema", "schema is invalid", ".schema", "_schema:", "combin", "may not be", "compatible"];

    public static FormRefusal Of(ModelClientException error, OutputRung rung)
    {
        var names = NamesOf(rung);
        if (error is not (UnsupportedFeatureException or InvalidRequestException) || !Has(error.Message, names))
        {
            return FormRefusal.None;
        }

        var sentences = error.Message.Split(". ").Where(sentence => Has(sentence, names)).ToArray();
        return sentences.Any(static sentence => Has(sentence, Particulars)) ? FormRefusal.OfRequest
            : error is UnsupportedFeatureException || sentences.Any(static sentence => Has(sentence, Lacks)) ? FormRefusal.OfModel
            : FormRefusal.None;
    }

    private static string[] NamesOf(OutputRung rung) => rung switch
    {
        OutputRung.Schema => SchemaNames,
        OutputRung.Tool => ToolNames,
        OutputRung.Json => JsonNames,
        _ => [],
    };

    private static bool Has(string text, string[] words) => Array.Exists(words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
