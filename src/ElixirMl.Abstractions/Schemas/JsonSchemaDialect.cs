namespace ElixirMl.Schemas;

/// <summary>Who shall read a JSON Schema: each vendor takes a part of the standard. Checked against the vendors' pages in February 2026.</summary>
public enum JsonSchemaDialect
{
    /// <summary>JSON Schema, draft 2020-12, whole: exactly what the validator accepts.</summary>
    Generic,

    /// <summary>Structured outputs of OpenAI in strict mode: every object closed, every field required, an optional one may be null.</summary>
    OpenAiStrict,

    /// <summary>Structured outputs and strict tools of Anthropic: every object closed, no limits of numbers and lengths, no recursion.</summary>
    Anthropic,

    /// <summary><c>responseJsonSchema</c> of Google Gemini: order of properties named, no patterns and lengths.</summary>
    Google,

    /// <summary>Draft 2020-12 as OpenAPI 3.1 writes it: schemas under <c>components</c>, unions with a discriminator.</summary>
    OpenApi31,
}
