namespace ElixirMl.Scripting.Worker;

/// <summary>What a message between an application and its worker says.</summary>
internal enum FrameKind : byte
{
    /// <summary>To the worker: the image of the program.</summary>
    Image = 1,

    /// <summary>To the worker: its debugging symbols.</summary>
    Symbols,

    /// <summary>To the worker: values of the variables, one JSON object. The program starts.</summary>
    Inputs,

    /// <summary>To the worker: what a call brought.</summary>
    CallResult,

    /// <summary>To the worker: why a call failed.</summary>
    CallError,

    /// <summary>From the worker: the program printed text.</summary>
    Printed,

    /// <summary>From the worker: the program calls a tool, <c>{"tool": …, "arguments": {…}}</c>.</summary>
    Call,

    /// <summary>From the worker: it ended with an answer, as JSON.</summary>
    Submitted,

    /// <summary>From the worker: it ended without an answer.</summary>
    Ended,

    /// <summary>From the worker: it ended with an exception, told in a sentence.</summary>
    Failed,

    /// <summary>From the worker: it was ended because it used too much, told in a sentence.</summary>
    LimitExceeded,

    /// <summary>From the worker: it was not run, since it refers to what is not allowed.</summary>
    Refused,
}
