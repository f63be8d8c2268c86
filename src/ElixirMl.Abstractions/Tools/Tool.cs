using ElixirMl.Schemas;

namespace ElixirMl.Tools;

/// <summary>Something a model may ask to be done. Generated for methods with <see cref="ToolAttribute"/>.</summary>
public abstract class Tool
{
    /// <summary>Name models use.</summary>
    public abstract string Name { get; }

    /// <summary>What the tool does, for models.</summary>
    public abstract string Description { get; }

    /// <summary>The parameters; unknown ones are refused.</summary>
    public abstract Schema Parameters { get; }

    /// <summary>Calls the tool.</summary>
    /// <param name="arguments">UTF-8 text of one JSON object.</param>
    /// <param name="cancellationToken">Handed to the method if it takes one.</param>
    /// <returns>The result as a model reads it: text as it is, everything else as compact JSON.</returns>
    /// <exception cref="ValidationException">The arguments do not fit; the method was not called.</exception>
    public abstract ValueTask<string> CallAsync(ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken);
}
