using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>Values of one of several derived types.</summary>
internal sealed class UnionCodec<T> : ValueCodec<T>
    where T : class
{
    private readonly string _discriminator;
    private readonly UnionCaseCodec<T>[] _cases;

    internal UnionCodec(string name, string discriminator, ReadOnlySpan<UnionCaseCodec<T>> cases)
    {
        _discriminator = discriminator;
        _cases = cases.ToArray();
        Type = new FieldType.Union(
            name,
            discriminator,
            _cases.Select(one => new UnionCase(one.Discriminator, new FieldType.Object(one.SchemaName, () => one.Schema))).ToValueList());
    }

    public override FieldType Type { get; }

    public override bool HasRules => true;

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return ReadErrors.WrongType(ref reader, ref errors, "an object");
        }

        var kind = FindDiscriminator(reader);
        var match = Array.Find(_cases, one => one.Discriminator == kind);
        if (match is not null)
        {
            var outer = errors.Expect(_discriminator, reader.CurrentDepth);
            var isRead = match.TryRead(ref reader, ref errors, out value);
            errors.Restore(outer);
            return isRead;
        }

        reader.Skip();
        var known = string.Join(", ", _cases.Select(static one => one.Discriminator));
        errors.Add(new ValidationError($"$.{_discriminator}", ValidationRules.Allowed, $"Expected one of {known}.", kind, $"Set '{_discriminator}' to one of these."));
        return false;
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        var match = CaseOf(value);
        writer.WriteStartObject();
        writer.WriteString(_discriminator, match.Discriminator);
        match.WriteFields(writer, value);
        writer.WriteEndObject();
    }

    public override void Validate(T value, ref SchemaErrors errors) => CaseOf(value).Validate(value, ref errors);

    private UnionCaseCodec<T> CaseOf(T value) =>
        Array.Find(_cases, one => one.Holds(value))
        ?? throw new ArgumentException($"{value.GetType()} is not a declared case of the union {((FieldType.Union)Type).Name}.", nameof(value));

    // The reader is a copy: looking ahead does not move the caller's.
    private string? FindDiscriminator(Utf8JsonReader ahead)
    {
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = (!ahead.ValueIsEscaped || ReadErrors.IsText(ref ahead)) && ahead.ValueTextEquals(_discriminator);
            ahead.Read();
            if (isIt)
            {
                return ahead.TokenType == JsonTokenType.String && ReadErrors.IsText(ref ahead) ? ahead.GetString() : null;
            }

            ahead.Skip();
        }

        return null;
    }
}
