using System.Buffers;
using System.Diagnostics;
using System.Text;
using ElixirMl.Benchmarks.Schemas;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>Sends broken input through the strict, the tolerant and the text door of many schemas: never a crash, never a hang, always a value or errors, the same on both roads.</summary>
public sealed class SchemaFuzz
{
    private const int RandomSchemas = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly int _seed;
    private readonly List<IFuzzSubject> _subjects;

    /// <summary>A run.</summary>
    /// <param name="seed">The same inputs for the same seed.</param>
    public SchemaFuzz(int seed)
    {
        _seed = seed;
        var maker = new SchemaMaker(new Random(seed));
        _subjects =
        [
            new FuzzSubject<Visitor>(Visitor.Codec, Visitor.Schema.ToCodec()),
            new FuzzSubject<Order>(Order.Codec, Order.Schema.ToCodec()),
            new FuzzSubject<Passage>(Passage.Codec, Passage.Schema.ToCodec()),
            new FuzzSubject<Applicant>(Applicant.Codec, ApplicantRecords()),
            new FuzzSubject<Setting>(Setting.Codec, Setting.Schema.ToCodec()),
            new FuzzSubject<Parcel>(Parcel.Codec, ParcelRecords()),
            .. Enumerable.Range(0, RandomSchemas).Select(_ => maker.Make().ToCodec()).Select(static codec => new FuzzSubject<Record>(codec, codec)),
        ];
    }

    /// <summary>The longest time one input took.</summary>
    public TimeSpan Slowest { get; private set; }

    /// <summary>Inputs that were read as values by the tolerant door.</summary>
    public int Understood { get; private set; }

    /// <summary>Sends one input through all doors.</summary>
    /// <param name="number">Which; an input depends on nothing else but the seed.</param>
    /// <returns>What went wrong; null when nothing did.</returns>
    public string? Run(int number)
    {
        var random = new Random(unchecked((_seed * 1_000_003) + number));
        // Half of the inputs go to the types that exist on both roads.
        var subject = _subjects[random.Next(2) == 0 ? random.Next(_subjects.Count) : random.Next(_subjects.Count - RandomSchemas)];
        var text = MakeText(subject.Schema, random);
        var start = Stopwatch.GetTimestamp();
        var problem = Send(subject, text, random);
        var elapsed = Stopwatch.GetElapsedTime(start);
        Slowest = elapsed > Slowest ? elapsed : Slowest;
        problem ??= elapsed > Patience ? $"It took {elapsed}." : null;
        return problem is null ? null : $"{subject.Schema.Name}: {problem}\nInput {number} of seed {_seed}: {text[..Math.Min(text.Length, 2000)]}";
    }

    private string? Send(IFuzzSubject subject, string text, Random random)
    {
        try
        {
            return subject.ReadStrictly(MakeBytes(text, random)) ?? ReadTolerantly(subject, text) ?? subject.ReadTexts(MakeFields(subject.Schema, text, random));
        }
        catch (Exception exception)
        {
            return $"It threw {exception}";
        }
    }

    private string? ReadTolerantly(IFuzzSubject subject, string text)
    {
        var (json, log) = (new ArrayBufferWriter<byte>(), new TolerantLog());
        if (!TolerantReader.TryReadObject(text, subject.Schema, json, log))
        {
            return log.Errors.Count > 0 ? null : "Nothing was read, and no error says why.";
        }

        Understood++;
        return ReadAgain(subject.Schema, json.WrittenSpan) ?? subject.ReadStrictly(json.WrittenSpan.ToArray());
    }

    private static string? ReadAgain(Schema schema, ReadOnlySpan<byte> json)
    {
        var (text, again, log) = (Encoding.UTF8.GetString(json), new ArrayBufferWriter<byte>(), new TolerantLog());
        if (!TolerantReader.TryReadObject(text, schema, again, log))
        {
            return $"Canonical JSON cannot be read again: {text}\n  {string.Join("\n  ", log.Errors.ToResult().Errors)}";
        }

        // Keys with escapes can be spelled in several ways and are left to the lenient reader.
        return text.Contains('\\') || again.WrittenSpan.SequenceEqual(json) ? null : $"Canonical JSON changes when read again: {text}\n  {Encoding.UTF8.GetString(again.WrittenSpan)}";
    }

    private static string MakeText(Schema schema, Random random)
    {
        var (maker, mutation) = (new JsonMaker(random), new Mutation(random));
        return random.Next(100) switch
        {
            0 => mutation.Deep(),
            < 10 => mutation.Garbage(),
            < 45 => maker.Object(schema),
            < 55 => $"Sure, here it is:\n```json\n{maker.Object(schema)}\n```\nHope it helps!",
            < 60 => string.Join('\n', schema.Fields.Select(field => $"{field.JsonName}: {maker.Text()}")),
            _ => mutation.Break(maker.Object(schema)),
        };
    }

    private static byte[] MakeBytes(string text, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var count = random.Next(12) == 0 ? random.Next(1, 4) : 0; count > 0 && bytes.Length > 0; count--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }

    private static FieldText[] MakeFields(Schema schema, string text, Random random)
    {
        var maker = new JsonMaker(random);
        return [.. schema.Fields.Select(_ => random.Next(8) switch
        {
            0 => FieldText.Absent,
            1 => FieldText.Json(text),
            2 => FieldText.Plain(text),
            3 or 4 => FieldText.Json(maker.Text()),
            _ => FieldText.Plain(maker.Text()),
        })];
    }

    private static RecordCodec ApplicantRecords() => Applicant.Schema.ToCodec(new RecordStep.Rule(
        "StartedLateEnough",
        "Nobody works before the age of ten.",
        ["age", "experience"],
        static record => record.Get<int>("age") - record.Get<int>("experience") >= 10));

    private static RecordCodec ParcelRecords() => Parcel.Schema.ToCodec(
        new RecordStep.TransformField("name", static name => ((string)name!).Trim()),
        new RecordStep.Rule(
            "LastsLongEnough",
            "A parcel is sent before it is due.",
            ["from", "until"],
            static record => record.Get<DateOnly?>("from") is not { } from || record.Get<DateOnly?>("until") is not { } until || from <= until));
}
