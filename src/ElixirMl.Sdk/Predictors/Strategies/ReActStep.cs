namespace ElixirMl.Predictors.Strategies;

/// <summary>A thought, the call it led to and what came of it.</summary>
internal sealed record ReActStep(string Thought, string Tool, string Arguments, string Observation);
