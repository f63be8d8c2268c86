using System.ComponentModel;
using ElixirMl.Schemas;

namespace ElixirMl.Generated;

/// <summary>Finds the codec of a type also where its public name is taken by a field.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CodecOf
{
    /// <summary>The codec the type brings.</summary>
    public static SchemaCodec<T> Type<T>()
        where T : ISchemaType<T> => T.Codec;
}
