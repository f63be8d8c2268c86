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

    /// <summary>Tools are sent beside the prompt with arguments bound to a JSON Schema, and the model's calls come beside its reply.</summary>
    Tools = 4,

    /// <summary>Replies can be bound to JSON, without a schema.</summary>
    JsonMode = 8,

    /// <summary>The model reasons before every reply and chooses its own temperature; a request that names another is refused.</summary>
    FixedSampling = 16,

    /// <summary>The model delivers the passages it cites beside its reply.</summary>
    Citations = 32,

    /// <summary>The model delivers its thoughts beside its reply when <c>ChatOptions.Reasoning.Output</c> asks for them.</summary>
    ReasoningOnRequest = 64,
}
