using System.Text.Json;

namespace ElixirMl.Predictors.Tools;

/// <summary>A call of a tool that a model wants.</summary>
/// <param name="Tool">Name of the tool.</param>
/// <param name="Arguments">A valid JSON object for it.</param>
public sealed record ToolRequest(string Tool, JsonElement Arguments);
