using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>A schema on the generated and on the run-time road, which must never be told apart.</summary>
/// <param name="generated">The generated road, or the run-time road itself when there is no other.</param>
/// <param name="records">The run-time road.</param>
public sealed class FuzzSubject<T>(SchemaCodec<T> generated, RecordCodec records) : IFuzzSubject
{
    /// <inheritdoc/>
    public Schema Schema => records.Schema;

    /// <inheritdoc/>
    public string? ReadStrictly(byte[] json)
    {
        var (result, value) = Parse(generated, json);
        var (other, record) = Parse(records, json);
        return Compare(result.Errors, other.Errors) ?? (result.IsValid ? CheckValues(value!, record!) : null);
    }

    /// <inheritdoc/>
    public string? ReadTexts(FieldText[] fields)
    {
        var (log, otherLog) = (new TolerantLog(), new TolerantLog());
        var isRead = generated.TryReadText(fields, log, out var value);
        var isOtherRead = records.TryReadText(fields, otherLog, out var record);
        if (isRead != isOtherRead || isRead != (log.Errors.Count == 0))
        {
            return $"Text was read: {isRead} and {isOtherRead}, with {log.Errors.Count} errors.";
        }

        return Compare(log.Errors.ToResult().Errors, otherLog.Errors.ToResult().Errors) ?? (isRead ? CompareFinished(value!, record!) : null);
    }

    private static (ValidationResult Result, TValue? Value) Parse<TValue>(SchemaCodec<TValue> codec, byte[] json) => (codec.TryParse(json, out var value), value);

    private string? CompareFinished(T value, Record record)
    {
        var (errors, otherErrors) = (default(SchemaErrors), default(SchemaErrors));
        generated.Finish(ref value, ref errors);
        records.Finish(ref record, ref otherErrors);
        return Compare(errors.ToResult().Errors, otherErrors.ToResult().Errors) ?? (errors.Count == 0 ? CheckValues(value, record) : null);
    }

    private static string? Compare(ValueList<ValidationError> errors, ValueList<ValidationError> others) =>
        errors.Equals(others) || errors.Concat(others).Any(IsTimeout) ? null : $"The roads differ.\n  generated: {string.Join("\n    ", errors)}\n  run time: {string.Join("\n    ", others)}";

    // A pattern is stopped by the clock, which on a busy machine stops one road and not the other.
    private static bool IsTimeout(ValidationError error) => error.Rule == ValidationRules.Pattern && error.Message.StartsWith("The pattern took longer", StringComparison.Ordinal);

    private string? CheckValues(T value, Record record)
    {
        var written = Write(generated, value);
        var other = Write(records, record);
        if (!written.AsSpan().SequenceEqual(other))
        {
            return $"The roads write different values.\n  generated: {Encoding.UTF8.GetString(written)}\n  run time: {Encoding.UTF8.GetString(other)}";
        }

        return CheckReturn(generated, value, written) ?? CheckReturn(records, record, other);
    }

    private static string? CheckReturn<TValue>(SchemaCodec<TValue> codec, TValue value, byte[] written)
    {
        if (codec.Validate(value) is { IsValid: false } invalid)
        {
            return $"What was read is not valid: {invalid}";
        }

        var (result, again) = Parse(codec, written);
        return !result.IsValid ? $"What was written cannot be read: {result}\n  {Encoding.UTF8.GetString(written)}"
            : written.AsSpan().SequenceEqual(Write(codec, again!)) ? null : $"What was read again is written differently: {Encoding.UTF8.GetString(written)}";
    }

    private static byte[] Write<TValue>(SchemaCodec<TValue> codec, TValue value)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            codec.Write(writer, value);
        }

        return stream.ToArray();
    }
}
