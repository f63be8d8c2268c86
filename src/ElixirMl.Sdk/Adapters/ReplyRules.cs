namespace ElixirMl.Adapters;

/// <summary>Ids of rules a whole reply can break; those of single fields are in <see cref="Schemas.ValidationRules"/>.</summary>
public static class ReplyRules
{
    /// <summary>The reply has no text.</summary>
    public const string Empty = "empty_reply";

    /// <summary>The reply was cut off at the limit of tokens.</summary>
    public const string Truncated = "truncated_reply";

    /// <summary>The provider withheld the reply.</summary>
    public const string Filtered = "filtered_reply";

    /// <summary>The answer breaks a check that was given in code.</summary>
    public const string Check = "check";
}
