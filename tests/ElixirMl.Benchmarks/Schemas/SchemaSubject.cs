using System.Text.Json;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using FluentValidation;
using DataAnnotations = System.ComponentModel.DataAnnotations;

namespace ElixirMl.Benchmarks.Schemas;

/// <summary>One measured type on every road, as loops.</summary>
public sealed class SchemaSubject
{
    /// <summary>Values a loop takes in turn.</summary>
    public const int Values = 16;

    /// <summary>For the rows.</summary>
    public required string Name { get; init; }

    /// <summary>Validation by hand.</summary>
    public required Action<int> ByHand { get; init; }

    /// <summary>Validation by generated code.</summary>
    public required Action<int> Generated { get; init; }

    /// <summary>Validation by the run-time schema.</summary>
    public required Action<int> AtRunTime { get; init; }

    /// <summary>Validation by FluentValidation.</summary>
    public required Action<int> Fluent { get; init; }

    /// <summary>Validation by data annotations.</summary>
    public required Action<int> Annotations { get; init; }

    /// <summary>Reading and validation by generated code.</summary>
    public required Action<int> Parse { get; init; }

    /// <summary>Reading and validation by the run-time schema.</summary>
    public required Action<int> ParseAtRunTime { get; init; }

    /// <summary>Reading, without validation, by the source generator of System.Text.Json.</summary>
    public required Action<int> Stock { get; init; }

    /// <summary>A subject of a type.</summary>
    /// <param name="name">For the rows.</param>
    /// <param name="make">Makes a valid value of a number.</param>
    /// <param name="byHand">A step over the values.</param>
    /// <param name="generated">A step over the values.</param>
    /// <param name="fluent">The same rules for FluentValidation.</param>
    public static SchemaSubject Of<T, TByHand, TGenerated>(string name, Func<int, T> make, Func<T[], TByHand> byHand, Func<T[], TGenerated> generated, IValidator<T> fluent)
        where T : class, ISchemaType<T>
        where TByHand : struct, IStep
        where TGenerated : struct, IStep
    {
        T[] values = [.. Enumerable.Range(0, Values).Select(make)];
        byte[][] texts = [.. values.Select(Write)];
        var records = RecordsOf(T.Codec);
        Record[] made = [.. texts.Select(text => Read(records, text))];
        var stock = (System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)StockJson.Default.GetTypeInfo(typeof(T))!;
        return new()
        {
            Name = name,
            ByHand = Loop.Of(byHand(values)),
            Generated = Loop.Of(generated(values)),
            AtRunTime = Loop.Of(new ValidateRecord(records, made)),
            Fluent = Loop.Of(new FluentStep<T>(fluent, values)),
            Annotations = Loop.Of(new AnnotationsStep<T>(values)),
            Parse = Loop.Of(new ParseStep<T>(T.Codec, texts)),
            ParseAtRunTime = Loop.Of(new ParseStep<Record>(records, texts)),
            Stock = Loop.Of(new StockStep<T>(stock, texts)),
        };
    }

    private static RecordCodec RecordsOf<T>(SchemaCodec<T> codec) => codec.Schema.ToCodec(
        [.. codec.Schema.Rules.Select(static rule => new RecordStep.Rule(
            rule,
            "Nobody works before the age of ten.",
            ["age", "experience"],
            static record => record.Get<int>("age") - record.Get<int>("experience") >= 10))]);

    private static byte[] Write<T>(T value)
        where T : ISchemaType<T>
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            T.Codec.Write(writer, value);
        }

        return stream.ToArray();
    }

    private static Record Read(RecordCodec codec, byte[] json)
    {
        codec.TryParse(json, out var record).ThrowIfInvalid();
        return record!;
    }

    private readonly struct ValidateRecord(RecordCodec codec, Record[] values) : IStep
    {
        public object? Run(int turn) => codec.Validate(values[turn % Values]);
    }

    private readonly struct FluentStep<T>(IValidator<T> validator, T[] values) : IStep
    {
        public object? Run(int turn) => validator.Validate(values[turn % Values]);
    }

    private readonly struct AnnotationsStep<T>(T[] values) : IStep
        where T : class
    {
        public object? Run(int turn)
        {
            var value = values[turn % Values];
            var errors = new List<DataAnnotations.ValidationResult>();
            DataAnnotations.Validator.TryValidateObject(value, new DataAnnotations.ValidationContext(value), errors, validateAllProperties: true);
            return errors;
        }
    }

    private readonly struct ParseStep<T>(SchemaCodec<T> codec, byte[][] texts) : IStep
        where T : class
    {
        public object? Run(int turn)
        {
            codec.TryParse(texts[turn % Values], out var value);
            return value;
        }
    }

    private readonly struct StockStep<T>(System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, byte[][] texts) : IStep
        where T : class
    {
        public object? Run(int turn) => JsonSerializer.Deserialize(texts[turn % Values], type);
    }
}
