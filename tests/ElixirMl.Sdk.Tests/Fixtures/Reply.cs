namespace ElixirMl.Sdk.Tests.Fixtures;

public sealed record Reply(Team Team, string Text);
