namespace ElixirMl.Streaming;

/// <summary>What an update of a stream tells.</summary>
public enum StreamUpdateKind
{
    /// <summary>A predictor begins.</summary>
    PredictorStarted,

    /// <summary>A predictor has answered, or failed; its error is told by the stream.</summary>
    PredictorEnded,

    /// <summary>A client is asked.</summary>
    CallStarted,

    /// <summary>A client has replied, or failed, or the call was stopped.</summary>
    CallEnded,

    /// <summary>A tool is called.</summary>
    ToolStarted,

    /// <summary>A tool has ended, or failed.</summary>
    ToolEnded,

    /// <summary>The model thinks, beside its reply.</summary>
    Reasoning,

    /// <summary>A field has grown.</summary>
    Field,

    /// <summary>A reply could not be used as it is and the model is asked once more; fields begin anew.</summary>
    ExtraCall,

    /// <summary>The answer is there; the last update.</summary>
    Completed,
}
