namespace ElixirMl.Predictors.Tools;

/// <summary>What a model is told about the call of a tool it wanted.</summary>
/// <param name="Text">The result, or why there is none.</param>
/// <param name="IsError">Whether the call was not made or failed.</param>
internal readonly record struct ToolOutcome(string Text, bool IsError)
{
    public static ToolOutcome Failure(string reason) => new(reason, IsError: true);
}
