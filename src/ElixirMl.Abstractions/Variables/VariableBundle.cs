namespace ElixirMl.Variables;

/// <summary>Variables that live together below one prefix of a space.</summary>
/// <param name="Prefix">Without the final dot: <c>OpenAi</c> for <c>OpenAi.Effort</c>.</param>
/// <param name="Space">Variables and constraints; their names are those inside of the bundle.</param>
/// <param name="When">Decides over variables of the space around whether all of them are active; <see langword="null"/> when they always are.</param>
public sealed record VariableBundle(string Prefix, VariableSpace Space, Condition? When = null);
