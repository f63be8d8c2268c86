namespace ElixirMl.Schemas;

/// <summary>A type that brings its own codec; implemented by the source generator.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface ISchemaType<TSelf>
    where TSelf : ISchemaType<TSelf>
{
    /// <summary>Reads, writes and validates values of the type.</summary>
    static abstract SchemaCodec<TSelf> Codec { get; }
}
