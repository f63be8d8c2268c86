using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ElixirMl.MlTypes;

/// <summary>Carries the static members of <typeparamref name="T"/> behind virtual ones.</summary>
internal sealed class MlTypeOf<T> : MlType
    where T : IMlType<T>
{
    private MlTypeOf()
    {
    }

    public static MlTypeOf<T> Instance { get; } = new();

    public override string Name => T.TypeName;

    public override Type ClrType => typeof(T);

    public override ReadOnlySpan<byte> JsonSchema => T.JsonSchema;

    public override bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        bool success = T.TryRead(ref reader, out T? typed, out error);
        value = success ? typed : null;
        return success;
    }

    public override bool TryParseText(ReadOnlySpan<char> text, [NotNullWhen(true)] out object? value, [NotNullWhen(false)] out string? error)
    {
        bool success = T.TryParseText(text, out T? typed, out error);
        value = success ? typed : null;
        return success;
    }

    public override void Write(Utf8JsonWriter writer, object value)
    {
        if (value is not T typed)
            throw new ArgumentException($"A value of {T.TypeName} is written as {typeof(T)}; this one is {value?.GetType().ToString() ?? "null"}.", nameof(value));

        T.Write(writer, typed);
    }
}
