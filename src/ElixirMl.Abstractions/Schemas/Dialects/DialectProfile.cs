namespace ElixirMl.Schemas.Dialects;

/// <summary>What one vendor understands of JSON Schema.</summary>
internal sealed record DialectProfile
{
    private static readonly string[] Structure = ["type", "description", "properties", "required", "additionalProperties", "items", "anyOf", "$ref", "$defs", "enum"];

    // platform.openai.com/docs/guides/structured-outputs, "Supported schemas", February 2026.
    private static readonly DialectProfile OpenAi = new()
    {
        Name = "OpenAI's strict mode",
        Keywords = [.. Structure, "const", "pattern", "format", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems"],
        Formats = ["date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"],
        RequiresAll = true,
        ClosesObjects = true,
    };

    // platform.claude.com/docs/en/build-with-claude/structured-outputs, "JSON Schema limitations", February 2026.
    private static readonly DialectProfile Claude = new()
    {
        Name = "Anthropic's structured output",
        Keywords = [.. Structure, "const", "default", "pattern", "format", "minItems"],
        Formats = ["date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid"],
        MostMinItems = 1,
        HasSimplePatterns = true,
        ClosesObjects = true,
        RefusesRecursion = true,
    };

    // ai.google.dev/gemini-api/docs/structured-output, "JSON Schema support", February 2026.
    private static readonly DialectProfile Gemini = new()
    {
        Name = "Gemini",
        Keywords = [.. Structure, "title", "format", "minimum", "maximum", "minItems", "maxItems", "propertyOrdering"],
        Formats = ["date-time", "time", "date"],
        OrdersProperties = true,
    };

    private static readonly DialectProfile OpenApi = new() { Name = "OpenAPI 3.1", UsesComponents = true };

    private static readonly DialectProfile Generic = new() { Name = "draft 2020-12" };

    /// <summary>For error messages.</summary>
    internal required string Name { get; init; }

    /// <summary>Keywords it knows; all when null.</summary>
    internal string[]? Keywords { get; init; }

    /// <summary>Values of <c>format</c> it knows; all when null.</summary>
    internal string[]? Formats { get; init; }

    /// <summary>Largest <c>minItems</c> it knows.</summary>
    internal int MostMinItems { get; init; } = int.MaxValue;

    /// <summary>Whether patterns must do without looking around, word boundaries and references to groups.</summary>
    internal bool HasSimplePatterns { get; init; }

    internal bool RequiresAll { get; init; }

    internal bool ClosesObjects { get; init; }

    internal bool RefusesRecursion { get; init; }

    internal bool OrdersProperties { get; init; }

    internal bool UsesComponents { get; init; }

    /// <summary>Whether a schema without <c>type</c> says nothing to it, so that any value cannot be asked for.</summary>
    internal bool NeedsTypes => ClosesObjects;

    internal static DialectProfile Of(JsonSchemaDialect dialect) => dialect switch
    {
        JsonSchemaDialect.Generic => Generic,
        JsonSchemaDialect.OpenAiStrict => OpenAi,
        JsonSchemaDialect.Anthropic => Claude,
        JsonSchemaDialect.Google => Gemini,
        JsonSchemaDialect.OpenApi31 => OpenApi,
        _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "This dialect is not known."),
    };

    internal bool Knows(string keyword) => Keywords is null || Keywords.Contains(keyword, StringComparer.Ordinal);
}
