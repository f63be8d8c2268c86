using System.ComponentModel;
using ElixirMl.Schemas;
using ElixirMl.Tools;

namespace ElixirMl.Generated;

/// <summary>A tool that reads its arguments by a generated codec.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ToolOf<TArguments>(string name, string description, SchemaCodec<TArguments> codec, Func<TArguments, CancellationToken, ValueTask<string>> call) : Tool
{
    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override string Description => description;

    /// <inheritdoc/>
    public override Schema Parameters => codec.Schema;

    /// <inheritdoc/>
    public override ValueTask<string> CallAsync(ReadOnlyMemory<byte> arguments, CancellationToken cancellationToken)
    {
        codec.TryParse(arguments.Span, out var values).ThrowIfInvalid();
        return call(values!, cancellationToken);
    }
}
