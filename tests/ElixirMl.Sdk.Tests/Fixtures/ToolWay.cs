namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>How a model asks for tools.</summary>
public enum ToolWay
{
    /// <summary>In the text of its reply; it has no other way.</summary>
    Words,

    /// <summary>By calls beside its reply.</summary>
    Calls,
}
