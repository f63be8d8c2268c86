using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>One derived type of a union.</summary>
/// <typeparam name="T">The base type.</typeparam>
public abstract class UnionCaseCodec<T>
    where T : class
{
    private protected UnionCaseCodec(string discriminator, string schemaName)
    {
        Discriminator = discriminator;
        SchemaName = schemaName;
    }

    /// <summary>Value of the discriminator property.</summary>
    public string Discriminator { get; }

    internal string SchemaName { get; }

    internal abstract Schema Schema { get; }

    /// <summary>A case.</summary>
    /// <param name="discriminator">Value of the discriminator property.</param>
    /// <param name="schemaName">Name of the derived type's schema.</param>
    /// <param name="codec">Gives the codec of the derived type when first needed.</param>
    public static UnionCaseCodec<T> Of<TCase>(string discriminator, string schemaName, Func<SchemaCodec<TCase>> codec)
        where TCase : class, T => new Case<TCase>(discriminator, schemaName, codec);

    internal abstract bool Holds(T value);

    internal abstract bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T value);

    internal abstract void WriteFields(Utf8JsonWriter writer, T value);

    internal abstract void Validate(T value, ref SchemaErrors errors);

    private sealed class Case<TCase>(string discriminator, string schemaName, Func<SchemaCodec<TCase>> codec) : UnionCaseCodec<T>(discriminator, schemaName)
        where TCase : class, T
    {
        internal override Schema Schema => Codec.Schema;

        private SchemaCodec<TCase> Codec => field ??= codec();

        internal override bool Holds(T value) => value.GetType() == typeof(TCase);

        internal override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T value)
        {
            var isRead = Codec.TryReadInner(ref reader, ref errors, out var one);
            value = one;
            return isRead;
        }

        internal override void WriteFields(Utf8JsonWriter writer, T value) => Codec.WriteFields(writer, (TCase)value);

        internal override void Validate(T value, ref SchemaErrors errors) => Codec.Validate((TCase)value, ref errors);
    }
}
