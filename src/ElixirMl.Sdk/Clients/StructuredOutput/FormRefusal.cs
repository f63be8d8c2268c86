namespace ElixirMl.Clients.StructuredOutput;

/// <summary>What an error says of the form that was asked for.</summary>
internal enum FormRefusal
{
    /// <summary>Nothing: it has another cause, and would come back on every rung.</summary>
    None,

    /// <summary>This request cannot have it: the schema holds what the endpoint does not take, or something stands beside it.</summary>
    OfRequest,

    /// <summary>The model cannot give it, whatever the request.</summary>
    OfModel,
}
