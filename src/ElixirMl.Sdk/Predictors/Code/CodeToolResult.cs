namespace ElixirMl.Predictors.Code;

/// <summary>What a call of a tool brought.</summary>
/// <param name="Text">The result: text as it is, everything else as JSON; or what went wrong.</param>
/// <param name="IsError">Whether the call failed; the code sees an exception then.</param>
public readonly record struct CodeToolResult(string Text, bool IsError);
