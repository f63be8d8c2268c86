using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Records;

/// <summary>A codec whose values are objects, because their type is known only at run time.</summary>
internal abstract class RecordValue : ValueCodec<object?>
{
    // A record can be made by hand, so even a number must be asked whether it is one.
    public sealed override bool HasRules => true;

    /// <summary>Whether a value of the right type may still break rules inside.</summary>
    internal abstract bool HasInnerRules { get; }

    /// <summary>The .NET type of all values, when every value of that type belongs here; null when one has to look inside.</summary>
    internal virtual Type? ExactType => null;

    /// <summary>What belongs here, in words.</summary>
    internal abstract string Expected { get; }

    /// <summary>Whether the object is of the type.</summary>
    internal abstract bool Accepts(object value);

    internal abstract void ValidateInner(object value, ref SchemaErrors errors);

    public sealed override void Validate(object? value, ref SchemaErrors errors)
    {
        if (value is null || !Accepts(value))
        {
            errors.Add(WrongType("$", value));
        }
        else if (HasInnerRules)
        {
            ValidateInner(value, ref errors);
        }
    }

    internal ValidationError WrongType(string path, object? value) => value is null
        ? new(path, ValidationRules.Required, "The value is required, null is not allowed.", null, $"Give {Expected}.")
        : new(path, ValidationRules.Type, $"Expected {Expected}, found {value.GetType().Name}.", ReadErrors.Shorten(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!), $"Give {Expected}.");

    private protected object Demand(object? value) =>
        value is not null && Accepts(value) ? value : throw new ArgumentException($"Expected {Expected}, found {value?.GetType().Name ?? "null"}.", nameof(value));
}

/// <summary>Boxes the values of a typed codec.</summary>
internal class RecordValue<T>(ValueCodec<T> inner) : RecordValue
    where T : notnull
{
    public override FieldType Type => inner.Type;

    internal override bool HasInnerRules => inner.HasRules;

    internal override Type? ExactType => HasInnerRules ? null : typeof(T);

    internal override string Expected => $"a value of type {typeof(T).Name}";

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out object? value)
    {
        var isRead = inner.TryRead(ref reader, ref errors, out var one);
        value = isRead ? one : null;
        return isRead;
    }

    public override bool TryReadText(FieldText text, TolerantLog log, [MaybeNullWhen(false)] out object? value)
    {
        var isRead = inner.TryReadText(text, log, out var one);
        value = isRead ? one : null;
        return isRead;
    }

    public override void Write(Utf8JsonWriter writer, object? value) => inner.Write(writer, (T)Demand(value));

    public override string? Format(object? value) => value is null ? null : inner.Format((T)Demand(value));

    internal override bool Accepts(object value) => value is T;

    internal override void ValidateInner(object value, ref SchemaErrors errors) => inner.Validate((T)value, ref errors);
}
