using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Schemas.Values;

/// <summary>Values by key.</summary>
internal sealed class MapCodec<TMap, TKey, T>(ValueCodec<TKey> key, ValueCodec<T> value, Func<Dictionary<TKey, T>, TMap> create) : ValueCodec<TMap>
    where TMap : IEnumerable<KeyValuePair<TKey, T>>
    where TKey : notnull
{
    private readonly ValueCodec<TKey> _key = key;
    private readonly ValueCodec<T> _value = value;

    public override FieldType Type => field ??= new FieldType.Map(_key.Type, _value.Type);

    public override bool HasRules => _value.HasRules;

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out TMap value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return ReadErrors.WrongType(ref reader, ref errors, "an object");
        }

        var entries = new Dictionary<TKey, T>();
        var before = errors.Count;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            ReadEntry(ref reader, ref errors, entries);
        }

        if (errors.Count != before)
        {
            ValidateEntries(HasRules ? entries : [], ref errors);
            return false;
        }

        value = create(entries);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, TMap value)
    {
        writer.WriteStartObject();
        foreach (var (entryKey, entryValue) in value)
        {
            writer.WritePropertyName(_key.Format(entryKey)!);
            _value.Write(writer, entryValue);
        }

        writer.WriteEndObject();
    }

    public override void Validate(TMap value, ref SchemaErrors errors) => ValidateEntries(value, ref errors);

    private void ValidateEntries(IEnumerable<KeyValuePair<TKey, T>> entries, ref SchemaErrors errors)
    {
        foreach (var (entryKey, entryValue) in entries)
        {
            var at = errors.Count;
            _value.Validate(entryValue, ref errors);
            if (errors.Count != at)
            {
                errors.Nest(at, $"['{_key.Format(entryKey)}']");
            }
        }
    }

    private void ReadEntry(ref Utf8JsonReader reader, ref SchemaErrors errors, Dictionary<TKey, T> entries)
    {
        var at = errors.Count;
        if (!ReadErrors.TryGetText(ref reader, ref errors, out var name))
        {
            reader.Read();
            reader.Skip();
            return;
        }

        var hasKey = TryReadKey(name, ref errors, out var entryKey);
        reader.Read();
        if (!hasKey)
        {
            reader.Skip();
        }
        else if (_value.TryRead(ref reader, ref errors, out var entryValue) && !entries.TryAdd(entryKey!, entryValue))
        {
            errors.Add(new ValidationError("$", ValidationRules.Duplicate, "The key appears twice.", name, "Keep one of them."));
        }

        errors.Nest(at, $"['{ReadErrors.Shorten(name)}']");
    }

    private bool TryReadKey(string name, ref SchemaErrors errors, [MaybeNullWhen(false)] out TKey entryKey)
    {
        if (_key.Type is FieldType.Text && name is TKey text)
        {
            entryKey = text;
            return true;
        }

        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(JsonBuffer.ToText(ValueCodecs.Text, name)));
        reader.Read();
        return _key.TryRead(ref reader, ref errors, out entryKey);
    }
}
