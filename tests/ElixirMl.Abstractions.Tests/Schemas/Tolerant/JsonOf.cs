using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

/// <summary>Generators of types and of canonical JSON of a type.</summary>
internal static class JsonOf
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A type and a JSON value of it.</summary>
    public static Gen<(FieldType Type, string Json)> AnyType => Types(3).SelectMany(Value, (type, json) => (type, json));

    private static Gen<string> Texts { get; } = Gen.OneOf(Gen.Choose(0, 0x10FFFF), Gen.Choose(0, 0x7F), Gen.Elements<int>('"', '\\', '{', '}', '`', '\'', ',', ':', '\n'))
        .Where(System.Text.Rune.IsValid).ListOf().Select(runes => string.Concat(runes.Select(char.ConvertFromUtf32)));

    private static Gen<string> Names { get; } = Gen.Choose('a', 'z').NonEmptyListOf().Select(letters => string.Concat(letters.Select(letter => (char)letter)));

    private static Gen<FieldType> Types(int depth)
    {
        var flat = Gen.OneOf(
            Gen.Constant<FieldType>(new FieldType.Text()),
            Gen.Constant<FieldType>(new FieldType.Boolean()),
            Gen.Elements(Enum.GetValues<NumberKind>()).Select(FieldType (kind) => new FieldType.Number(kind)),
            Gen.Elements(Enum.GetValues<TextFormat>()).Select(FieldType (format) => new FieldType.Formatted(format)),
            Gen.Constant<FieldType>(Tolerant.Types.Category),
            Gen.Constant<FieldType>(Tolerant.Types.Aliased),
            Gen.Constant(Tolerant.Types.Probability),
            Gen.Constant(Tolerant.Types.Embedding),
            Gen.Constant<FieldType>(new FieldType.Any()));
        return depth == 0 ? flat : Gen.OneOf(
            flat,
            Types(depth - 1).Select(FieldType (item) => new FieldType.List(item)),
            Types(depth - 1).Select(FieldType (item) => item is FieldType.Optional ? item : new FieldType.Optional(item)),
            Types(depth - 1).Select(FieldType (item) => new FieldType.Map(new FieldType.Text(), item)),
            Schemas(depth - 1).Select(Tolerant.Types.Object),
            Schemas(depth - 1).Two().Select(FieldType (pair) => new FieldType.Union("Union", "$kind", [Case("one", pair.Item1), Case("two", pair.Item2)])));
    }

    private static UnionCase Case(string name, Schema schema) => new(name, new(schema.Name, () => schema));

    private static Gen<Schema> Schemas(int depth) => Names.ListOf()
        .SelectMany(names => Fields(depth, names.Distinct().Take(6)), (_, fields) => new Schema("Schema", fields.ToValueList()));

    private static Gen<Field[]> Fields(int depth, IEnumerable<string> names) => names.Aggregate(
        Gen.Constant(Array.Empty<Field>()),
        (all, name) => all.SelectMany(_ => Types(depth).Zip(Gen.Elements(true, false)), (fields, one) => (Field[])[.. fields, new Field(name, name, one.Item1) { IsRequired = one.Item2 }]));

    private static Gen<string> Value(FieldType type) => type switch
    {
        FieldType.Text => Texts.Select(Quote),
        FieldType.Boolean => Gen.Elements("true", "false"),
        FieldType.Number number => Number(number.Kind),
        FieldType.Enumeration names => Gen.Elements(names.Values.ToArray()).Select(value => Quote(value.JsonName)),
        FieldType.Formatted formatted => Formatted(formatted.Format).Select(Quote),
        FieldType.Optional optional => Gen.OneOf(Gen.Constant("null"), Value(optional.Inner)),
        FieldType.List list => Few(Value(list.Item)).Select(items => $"[{string.Join(',', items)}]"),
        FieldType.Map map => Entries(Value(map.Value)),
        FieldType.Object schema => Members(schema.Schema).Select(members => $"{{{string.Join(',', members)}}}"),
        FieldType.Union union => Gen.Elements(union.Cases.ToArray()).SelectMany(
            one => Members(one.Type.Schema),
            (one, members) => $"{{{string.Join(',', members.Prepend($"\"$kind\":\"{one.Discriminator}\""))}}}"),
        FieldType.Ml { Name: "probability" } => Gen.Choose(0, 1000).Select(number => (number / 1000.0).ToString(CultureInfo.InvariantCulture)),
        FieldType.Ml => Few(Number(NumberKind.Single)).Select(items => $"[{string.Join(',', items)}]"),
        _ => Anything(2),
    };

    private static Gen<string> Anything(int depth) => depth == 0
        ? Gen.OneOf(Texts.Select(Quote), Number(NumberKind.Double), Gen.Elements("true", "false", "null"))
        : Gen.OneOf(Anything(0), Few(Anything(depth - 1)).Select(items => $"[{string.Join(',', items)}]"), Entries(Anything(depth - 1)));

    private static Gen<string> Entries(Gen<string> value) =>
        Few(Texts.Zip(value)).Select(items => $"{{{string.Join(',', items.DistinctBy(item => Key(item.Item1)).Select(item => $"{Key(item.Item1)}:{item.Item2}"))}}}");

    private static Gen<string[]> Members(Schema schema) => schema.Fields.Aggregate(
        Gen.Constant(Array.Empty<string>()),
        (all, field) => all.SelectMany(
            _ => Gen.Elements(true, false).Zip(Value(field.Type)),
            (members, one) => field.IsRequired || one.Item1 ? (string[])[.. members, $"{Quote(field.JsonName)}:{one.Item2}"] : members));

    private static Gen<string> Number(NumberKind kind) => kind switch
    {
        NumberKind.SByte => Gen.Choose(sbyte.MinValue, sbyte.MaxValue).Select(Format),
        NumberKind.Byte => Gen.Choose(0, byte.MaxValue).Select(Format),
        NumberKind.Int16 => Gen.Choose(short.MinValue, short.MaxValue).Select(Format),
        NumberKind.UInt16 => Gen.Choose(0, ushort.MaxValue).Select(Format),
        NumberKind.Int32 => Gen.Choose(int.MinValue, int.MaxValue).Select(Format),
        NumberKind.UInt32 or NumberKind.UInt64 => Gen.Choose(0, int.MaxValue).Select(Format),
        NumberKind.Int64 => Gen.Choose(int.MinValue, int.MaxValue).Select(number => Format(number * 1_000_003L)),
        NumberKind.Half => Gen.Choose(-60000, 60000).Select(Format),
        NumberKind.Decimal => Gen.Choose(int.MinValue, int.MaxValue).Select(number => Format(number / 1000m)),
        _ => Gen.Choose(int.MinValue, int.MaxValue).Zip(Gen.Choose(-20, 20)).Select(pair => (pair.Item1 * Math.Pow(10, pair.Item2)).ToString("R", CultureInfo.InvariantCulture)),
    };

    private static Gen<string> Formatted(TextFormat format) => Gen.Choose(0, int.MaxValue).Select(number => format switch
    {
        TextFormat.Date => DateOnly.FromDayNumber(number % DateOnly.MaxValue.DayNumber).ToString("O", CultureInfo.InvariantCulture),
        TextFormat.Time => new TimeOnly(number % TimeSpan.TicksPerDay).ToString("O", CultureInfo.InvariantCulture),
        TextFormat.DateTime => new DateTimeOffset(DateTime.UnixEpoch.Ticks + (number * 100_000L), TimeSpan.FromHours(number % 3)).ToString("O", CultureInfo.InvariantCulture),
        TextFormat.Duration => new TimeSpan((number - 1_000_000_000L) * 1_000_003).ToString("c", CultureInfo.InvariantCulture),
        TextFormat.Uuid => new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString("D"),
        TextFormat.Uri => $"https://example.org/{number}?q=a#b",
        TextFormat.Character => ((char)('!' + (number % 90))).ToString(),
        _ => Convert.ToBase64String(BitConverter.GetBytes(number)),
    });

    private static string Format(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Gen<List<T>> Few<T>(Gen<T> gen) => gen.ListOf().Select(items => items.Take(5).ToList());

    private static string Quote(string text) => JsonSerializer.Serialize(text, Relaxed);

    // A key with escapes may be spelled in several ways, so that it is left to the lenient reader.
    private static string Key(string text) => Quote(string.Concat(text.Where(character => character is not ('"' or '\\') && !char.IsControl(character) && character < 0x250)));
}
