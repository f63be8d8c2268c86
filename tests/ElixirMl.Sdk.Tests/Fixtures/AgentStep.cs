namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>What a model does next.</summary>
public sealed record AgentStep(string Thought, string Tool, string Arguments);
