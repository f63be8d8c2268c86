using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ElixirMl.MlTypes;

/// <summary>An ML type as a value: what <see cref="IMlType{TSelf}"/> says of a type, for schemas built at run time.</summary>
/// <remarks>Thread-safe. One instance per type, so reference equality is identity.</remarks>
public abstract class MlType
{
    private protected MlType()
    {
    }

    /// <summary>The name in string signatures, for example <c>token_list</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The type whose values <see cref="TryRead"/> makes.</summary>
    public abstract Type ClrType { get; }

    /// <inheritdoc cref="IMlType{TSelf}.JsonSchema"/>
    public abstract ReadOnlySpan<byte> JsonSchema { get; }

    /// <summary>The descriptor of one type.</summary>
    /// <typeparam name="T">The ML type.</typeparam>
    public static MlType Of<T>()
        where T : IMlType<T> => MlTypeOf<T>.Instance;

    /// <inheritdoc cref="IMlType{TSelf}.TryRead"/>
    public abstract bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error);

    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public abstract bool TryParseText(ReadOnlySpan<char> text, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error);

    /// <inheritdoc cref="IMlType{TSelf}.Write"/>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not a <see cref="ClrType"/>.</exception>
    public abstract void Write(Utf8JsonWriter writer, object value);

    /// <summary>The <see cref="Name"/>.</summary>
    public sealed override string ToString() => Name;
}
