using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElixirMl.Generated;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Records;

/// <summary>Reads, writes and validates records of a schema known only at run time, with the same results and errors as generated code.</summary>
/// <remarks>Immutable and thread-safe; making one costs O(fields), so keep it.</remarks>
public sealed class RecordCodec : SchemaCodec<Record>
{
    private readonly RecordField[] _fields;
    private readonly QuickChecks _quick;
    private readonly object?[] _defaults;
    private readonly RecordShape _shape;
    private readonly RecordRules _rules;
    private readonly Func<object?, object?>?[] _fieldTransforms;
    private readonly Func<Record, Record>[] _transforms;

    internal RecordCodec(Schema schema, ReadOnlySpan<RecordStep> steps, RecordValueFactory factory)
    {
        RecordSchemaChecks.Check(schema);
        factory.Register(schema, this);
        var all = steps.ToArray();
        _rules = new RecordRules(schema, all);
        Schema = RecordSchemaChecks.WithRules(schema, [.. _rules.Names]);
        _fields = [.. schema.Fields.Select(field => new RecordField(field, factory))];
        _quick = new QuickChecks(schema, _fields);
        _defaults = [.. _fields.Select(static field => field.ReadDefault())];
        _shape = new RecordShape([.. schema.Fields.Select(static field => field.JsonName)]);
        _transforms = [.. all.OfType<RecordStep.Transform>().Select(static step => step.Change)];
        _fieldTransforms = new Func<object?, object?>?[_fields.Length];
        foreach (var step in all.OfType<RecordStep.TransformField>())
        {
            Add(step);
        }
    }

    /// <inheritdoc/>
    public override Schema Schema { get; }

    /// <summary>The codec of a schema.</summary>
    /// <param name="schema">Every nested schema can be reached from it.</param>
    /// <param name="steps">Transforms and rules, applied in this order; one rule for every name in <see cref="Schema.Rules"/>, and codecs of nested schemas that have steps of their own.</param>
    /// <exception cref="ArgumentException">The schema contradicts itself, or names a rule that no step gives; the message says where and how to mend it.</exception>
    public static RecordCodec Of(Schema schema, params ReadOnlySpan<RecordStep> steps)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var factory = new RecordValueFactory();
        foreach (var step in steps)
        {
            if (step is RecordStep.Nested inner)
            {
                factory.Register(inner.Codec.Schema, inner.Codec);
            }
        }

        return new RecordCodec(schema, steps, factory);
    }

    /// <summary>Makes a record of this schema from loosely typed values: whole numbers for real ones, texts for dates and enumerations, defaults for what is absent.</summary>
    /// <param name="values">Entries by JSON name.</param>
    /// <param name="record">The record when the result is valid.</param>
    /// <returns>The shared valid result, or all errors, as when the values were read from JSON.</returns>
    /// <exception cref="ArgumentException">A value is of a type no record can hold.</exception>
    public ValidationResult TryCreate(Record values, out Record? record)
    {
        ArgumentNullException.ThrowIfNull(values);
        return TryParse(RecordJson.Write(values), out record);
    }

    /// <inheritdoc/>
    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out Record value)
    {
        value = null;
        if (!FieldReading.TryStart(ref reader, ref errors))
        {
            return false;
        }

        var values = _defaults.AsSpan().ToArray();
        var seen = default(FieldSet);
        var extras = default(OrderedDictionary<string, object?>);
        var before = errors.Count;
        var expected = 0;
        while (FieldReading.TryReadKey(ref reader, ref errors))
        {
            var index = Find(ref reader, expected);
            if (index >= 0)
            {
                FieldReading.Read(ref reader, ref errors, Schema, index, _fields[index].Codec, ref seen, ref values[index]);
                expected = index + 1;
            }
            else
            {
                ReadUnknown(ref reader, ref errors, ref extras);
            }
        }

        if (!FieldReading.Complete(in seen, ref errors, Schema, before))
        {
            CheckRead(values, in seen, ref errors, before);
            return false;
        }

        value = Complete(values, in seen, extras);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryReadText(ReadOnlySpan<FieldText> fields, TolerantLog log, [MaybeNullWhen(false)] out Record value)
    {
        ArgumentNullException.ThrowIfNull(log);
        value = null;
        var values = _defaults.AsSpan().ToArray();
        var seen = default(FieldSet);
        var before = log.Errors.Count;
        for (var i = 0; i < _fields.Length; i++)
        {
            FieldReading.ReadText(fields, log, Schema, i, _fields[i].Codec, ref seen, ref values[i]);
        }

        if (log.Errors.Count != before)
        {
            CheckRead(values, in seen, ref log.Errors, before);
            return false;
        }

        value = Complete(values, in seen, null);
        return true;
    }

    /// <inheritdoc/>
    public override void WriteFields(Utf8JsonWriter writer, Record value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        WriteFields(writer, value, except: null);
    }

    /// <inheritdoc/>
    public override void WriteField(Utf8JsonWriter writer, Record value, int field)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var one = ValueOf(value, field);
        if (one is null && _fields[field].IsLeftOut(one))
        {
            writer.WriteNullValue();
        }
        else
        {
            _fields[field].Codec.Write(writer, one);
        }
    }

    /// <inheritdoc/>
    public override string? FormatField(Record value, int field) => ValueOf(value, field) is { } one ? _fields[field].Codec.Format(one) : null;

    /// <inheritdoc/>
    public override void ValidateFields(Record value, ref SchemaErrors errors)
    {
        ArgumentNullException.ThrowIfNull(value);
        ValidateFields(value, ref errors, except: null);
    }

    /// <summary>Applies every constraint and rule to a case of a union, whose discriminator is no field.</summary>
    internal void Validate(Record value, ref SchemaErrors errors, string except)
    {
        var since = errors.Count;
        ValidateFields(value, ref errors, except);
        ValidateRules(value, ref errors, since);
    }

    private void ValidateFields(Record value, ref SchemaErrors errors, string? except)
    {
        if (ReferenceEquals(value.Shape, _shape))
        {
            ValidateValues(value.AsSpan(), ref errors);
            return;
        }

        ValidateValues(Arrange(value), ref errors);
        if (Schema.UnknownKeys == UnknownKeys.Reject)
        {
            ReportUnknown(value, ref errors, except);
        }
    }

    private void ValidateValues(ReadOnlySpan<object?> values, ref SchemaErrors errors)
    {
        if (!_quick.Hold(values))
        {
            ValidateInDetail(values, ref errors);
        }
        else if (!_quick.Others.IsEmpty)
        {
            ValidateOthers(values, ref errors);
        }
    }

    /// <inheritdoc/>
    public override void ValidateRules(Record value, ref SchemaErrors errors, int since)
    {
        if (!_rules.IsEmpty)
        {
            _rules.Apply(value, ref errors, since);
        }
    }

    /// <inheritdoc/>
    public override Record Transform(Record value)
    {
        foreach (var change in _transforms)
        {
            value = change(value);
        }

        return value;
    }

    internal void WriteFields(Utf8JsonWriter writer, Record value, string? except)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            var one = ValueOf(value, i);
            if (!_fields[i].IsLeftOut(one) && _fields[i].JsonName != except)
            {
                writer.WritePropertyName(_fields[i].Name);
                _fields[i].Codec.Write(writer, one);
            }
        }

        if (Schema.UnknownKeys == UnknownKeys.Allow && !ReferenceEquals(value.Shape, _shape))
        {
            WriteExtras(writer, value, except);
        }
    }

    private void WriteExtras(Utf8JsonWriter writer, Record value, string? except)
    {
        foreach (var (name, extra) in value)
        {
            if (_shape.IndexOf(name) < 0 && name != except)
            {
                writer.WritePropertyName(name);
                RecordJson.Write(writer, extra);
            }
        }
    }

    // Records that this codec read share its shape, so that their values stand where the fields stand.
    private object? ValueOf(Record value, int field)
    {
        if (ReferenceEquals(value.Shape, _shape))
        {
            return value.ValueAt(field);
        }

        return value.TryGetValue(_shape.Names[field], out var one) ? one : null;
    }

    private void ValidateInDetail(ReadOnlySpan<object?> values, ref SchemaErrors errors)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            _fields[i].Validate(values[i], ref errors);
        }
    }

    private void ValidateOthers(ReadOnlySpan<object?> values, ref SchemaErrors errors)
    {
        foreach (var field in _quick.Others)
        {
            _fields[field].Validate(values[field], ref errors);
        }
    }

    private object?[] Arrange(Record value)
    {
        var values = new object?[_fields.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ValueOf(value, i);
        }

        return values;
    }

    // Keys mostly come in the order of the fields.
    private int Find(ref Utf8JsonReader reader, int expected)
    {
        if (expected < _fields.Length && _fields[expected].HasName(ref reader))
        {
            return expected;
        }

        for (var i = 0; i < _fields.Length; i++)
        {
            if (_fields[i].HasName(ref reader))
            {
                return i;
            }
        }

        return -1;
    }

    private void ReadUnknown(ref Utf8JsonReader reader, ref SchemaErrors errors, ref OrderedDictionary<string, object?>? extras)
    {
        if (Schema.UnknownKeys != UnknownKeys.Allow)
        {
            FieldReading.ReadUnknown(ref reader, ref errors, Schema);
            return;
        }

        if (errors.TakesExpected(ref reader) || !ReadErrors.TryGetText(ref reader, ref errors, out var name))
        {
            reader.Read();
            reader.Skip();
            return;
        }

        reader.Read();
        var before = errors.Count;
        if (!ValueCodecs.Any.TryRead(ref reader, ref errors, out var value))
        {
            errors.Nest(before, "." + ReadErrors.Shorten(name));
        }
        else if (!(extras ??= new(StringComparer.Ordinal)).TryAdd(name, value))
        {
            errors.Add(new ValidationError("$." + ReadErrors.Shorten(name), ValidationRules.Duplicate, "The field appears twice.", null, "Keep one of them."));
        }
    }

    private Record Complete(object?[] values, in FieldSet seen, OrderedDictionary<string, object?>? extras)
    {
        for (var i = 0; i < _fieldTransforms.Length; i++)
        {
            if (_fieldTransforms[i] is { } change && seen.Contains(i))
            {
                values[i] = change(values[i]);
            }
        }

        return extras is null ? new Record(_shape, values) : new Record([.. _shape.Names.Zip(values), .. extras.Select(static extra => (extra.Key, extra.Value))]);
    }

    // Some fields failed; those that were read are checked all the same, so that all errors come at once.
    private void CheckRead(object?[] values, in FieldSet seen, ref SchemaErrors errors, int before)
    {
        for (var i = 0; i < _fields.Length; i++)
        {
            if (FieldReading.AreKnown(in seen, in errors, Schema, before, i))
            {
                values[i] = _fieldTransforms[i] is { } change && seen.Contains(i) ? change(values[i]) : values[i];
                _fields[i].Validate(values[i], ref errors);
            }
        }

        if (!_rules.IsEmpty)
        {
            _rules.ApplyToRead(new Record(_shape, values), in seen, ref errors, before);
        }
    }

    private void ReportUnknown(Record value, ref SchemaErrors errors, string? except)
    {
        foreach (var name in value.Shape.Names)
        {
            if (_shape.IndexOf(name) < 0 && name != except)
            {
                errors.Add(FieldReading.UnknownKey(name, Schema));
            }
        }
    }

    private void Add(RecordStep.TransformField step)
    {
        var index = _shape.IndexOf(step.Field);
        if (index < 0)
        {
            throw new ArgumentException($"A transform changes '{step.Field}', which schema '{Schema.Name}' does not have. Its fields are {string.Join(", ", _shape.Names)}.", nameof(step));
        }

        var first = _fieldTransforms[index];
        _fieldTransforms[index] = first is null ? step.Change : value => step.Change(first(value));
    }
}
