namespace ElixirMl.Clients;

/// <summary>What a model can do beyond text; where it can, prompts do without the words that would ask for it.</summary>
[Flags]
public enum ModelFeatures
{
    /// <summary>Text in, text out.</summary>
    None = 0,

    /// <summary>Replies can be bound to a JSON Schema.</summary>
    JsonSchema = 1,

    /// <summary>The model thinks before it replies and delivers its thoughts beside the reply.</summary>
    Reasoning = 2,
}
