namespace ElixirMl;

/// <summary>Makes a method callable by models: the type gets a property <c>NameTool</c> with the JSON Schema of the parameters and their binding.</summary>
/// <param name="description">What the tool does, for models; by default a <c>[Description]</c> or the summary of the method.</param>
/// <remarks>The type is partial. Parameters are of types a schema supports, and at most one <see cref="CancellationToken"/>; those with a default are optional.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ToolAttribute(string description = "") : Attribute
{
    /// <summary>What the tool does, for models.</summary>
    public string Description { get; } = description;

    /// <summary>Name models use.</summary>
    /// <value>Default: the method's name in camel case, without <c>Async</c>.</value>
    public string? Name { get; set; }
}
