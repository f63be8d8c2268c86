using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Schemas.Values;

/// <summary>Values of an ML type.</summary>
internal sealed class MlCodec<T> : ValueCodec<T>
    where T : IMlType<T>
{
    internal static readonly MlCodec<T> Instance = new();

    public override FieldType Type { get; } = new FieldType.Ml(T.TypeName, Encoding.UTF8.GetString(T.JsonSchema));

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T value)
    {
        if (T.TryRead(ref reader, out value, out var error))
        {
            return true;
        }

        errors.Add(MlErrors.Of(T.TypeName, error));
        return false;
    }

    public override bool TryReadText(FieldText text, TolerantLog log, [MaybeNullWhen(false)] out T value)
    {
        string? error = null;
        // Types with a text form of their own, such as "87 %", know it best; all others are JSON.
        if (text.Form == FieldTextForm.Plain && T.TryParseText(text.Text.Span, out value, out error))
        {
            return true;
        }

        return TryReadJson(text, log, error is null ? null : MlErrors.Of(T.TypeName, error), out value);
    }

    public override void Write(Utf8JsonWriter writer, T value) => T.Write(writer, value);
}
