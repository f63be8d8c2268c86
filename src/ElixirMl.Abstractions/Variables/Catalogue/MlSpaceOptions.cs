using ElixirMl.Schemas;

namespace ElixirMl.Variables.Catalogue;

/// <summary>What the task at hand asks of the models.</summary>
public sealed record MlSpaceOptions
{
    /// <summary>What every model must be able to do, for example <c>vision</c> and <c>tools</c>.</summary>
    /// <value>Default: none.</value>
    public ValueList<string> Capabilities { get; init; } = ValueList<string>.Empty;

    /// <summary>Tokens of the longest prompt expected; together with the reply it must fit into the context window.</summary>
    /// <value>Default 4,000. At least 0.</value>
    public long PromptTokens { get; init; } = 4_000;
}
