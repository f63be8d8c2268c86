namespace ElixirMl.Clients.StructuredOutput;

/// <summary>The ways to get a reply of a given form, the firmest first.</summary>
internal enum OutputRung
{
    /// <summary>The endpoint binds the reply to the schema.</summary>
    Schema,

    /// <summary>The reply is the arguments of the only function the model may call.</summary>
    Tool,

    /// <summary>The endpoint binds the reply to JSON.</summary>
    Json,

    /// <summary>Only the prompt asks for the form.</summary>
    Prompt,
}
