using ElixirMl.Adapters;
using ElixirMl.Schemas;

namespace ElixirMl.Predictors;

/// <summary>Errors of a reply as a whole.</summary>
internal static class ReplyErrors
{
    public static readonly ValidationError Empty = new(
        "$", ReplyRules.Empty, "The model replied without any text.", null, "Ask again, or look at the finish reason of the call.");

    public static readonly ValidationError Filtered = new(
        "$", ReplyRules.Filtered, "The provider withheld the reply.", null, "Change the inputs or ask another model.");

    public static readonly ValidationError Truncated = new(
        "$", ReplyRules.Truncated, "The reply was cut off at the limit of output tokens.", null, "Raise MaxTokens or ask for less.");

    public static ValidationError NoField(Schema outputs)
    {
        var names = string.Join(", ", outputs.Fields.Select(static field => field.JsonName));
        return new("$", ValidationRules.Required, $"The reply has none of the fields {names}.", null, "Answer in the form that is asked for.");
    }
}
