using System.Globalization;
using ElixirMl.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.JsonSchema.Tests;

/// <summary>JSON near the borders of a schema: what just fits, what just does not, and what does not at all.</summary>
internal static class Instances
{
    private static readonly string[] Junk = ["null", "true", "0", "1.5", "\"\"", "\"x\"", "[]", "{}", "[1]", "{\"a\":1}"];

    private static readonly string[] Texts =
    [
        "\"\"", "\"a\"", "\"ab\"", "\"abc\"", "\"abcd\"", "\"abcde\"", "\"1234\"", "\"12345\"", "\"A1\"", "\"é\"", "\"😀\"", "\"😀😀\"", "\"a\\nb\"", "\"red\"", "\"green\"", "\" \"",
        "\"2026-01-31\"", "\"2026-02-30\"", "\"2024-02-29\"", "\"2026-1-31\"", "\"08:30:00Z\"", "\"08:30:00+02:00\"", "\"08:30:00\"", "\"24:00:00Z\"", "\"08:30:61Z\"", "\"08:30:00.5Z\"",
        "\"2026-01-31T08:30:00Z\"", "\"2026-01-31t08:30:00.123+02:00\"", "\"2026-01-31 08:30:00Z\"", "\"2026-01-31T08:30:00\"", "\"a@b.org\"", "\"a@b\"", "\"a b@c.org\"", "\"@b.org\"", "\"a@\"",
        "\"https://example.org/a?b=c#d\"", "\"https://example.org/a b\"", "\"urn:isbn:1\"", "\"/relative\"", "\"example\"", "\"http:\"",
        "\"123e4567-e89b-12d3-a456-426614174000\"", "\"123E4567-E89B-12D3-A456-426614174000\"", "\"123e4567e89b12d3a456426614174000\"",
        "\"127.0.0.1\"", "\"127.0.0.256\"", "\"127.1\"", "\"01.2.3.4\"", "\"::1\"", "\"fe80::1\"", "\"1::2::3\"", "\"::ffff:1.2.3.4\"", "\"1.02:03:04\"", "\"02:03:04\"", "\"25:00:00\"", "\"AQID\"", "\"AQI\"", "\"*\"",
    ];

    private static readonly string[] Numbers =
    [
        "0", "1", "2", "3", "4", "5", "6", "-1", "-0", "1.0", "2.00", "1e1", "1.5", "0.5", "0.1", "0.25", "0.3", "0.7", "10", "100", "127", "128", "-128", "-129", "255", "256",
        "32767", "32768", "65535", "65536", "2147483647", "2147483648", "4294967295", "4294967296", "65504", "65520", "1e10", "1e39", "1e300", "-1e300", "1e29",
    ];

    /// <summary>An object, or rarely something else.</summary>
    internal static Gen<string> Of(Schema schema) => Gen.Frequency((30, Object(schema, 3)), (1, Gen.Elements(Junk)));

    private static Gen<string> Object(Schema schema, int depth) => schema.Fields.Aggregate(
        Gen.Constant(Array.Empty<string>()),
        (all, field) => all.SelectMany(
            _ => Gen.Frequency((field.IsRequired ? 40 : 3, Value(field, depth)), (field.IsRequired ? 1 : schema.Fields.Count, Gen.Constant(""))),
            (members, value) => value.Length == 0 ? members : (string[])[.. members, $"\"{field.JsonName}\":{value}"]))
        .SelectMany(_ => Gen.Frequency((12, Gen.Constant("")), (1, Gen.Constant("\"strange\":1"))), (members, extra) => extra.Length == 0 ? members : [.. members, extra])
        .Select(static members => $"{{{string.Join(',', members)}}}");

    private static Gen<string> Value(Field field, int depth)
    {
        string[] named = [.. field.Constraints.OfType<Constraint.Allowed>().SelectMany(static one => one.Values), .. field.Constraints.OfType<Constraint.Denied>().SelectMany(static one => one.Values)];
        return named.Length == 0 ? Value(field.Type, depth) : Gen.OneOf(Gen.Elements(named), Value(field.Type, depth));
    }

    private static Gen<string> Value(FieldType type, int depth) => Gen.Frequency((25, Fitting(type, depth)), (1, Gen.Elements(Junk)));

    private static Gen<string> Fitting(FieldType type, int depth) => type switch
    {
        FieldType.Text => Gen.Elements(Texts),
        // International addresses are read, but no format of JSON Schema allows exactly those that .NET reads.
        FieldType.Formatted { Format: TextFormat.Uri } => Gen.Elements(Good(TextFormat.Uri)),
        FieldType.Formatted formatted => Gen.OneOf(Gen.Elements(Texts), Gen.Elements(Good(formatted.Format))),
        FieldType.Boolean => Gen.Elements("true", "false"),
        FieldType.Number => Gen.OneOf(Gen.Elements(Numbers), Gen.Choose(-2, 22).Select(static number => (number * 0.5).ToString(CultureInfo.InvariantCulture))),
        FieldType.Enumeration names => Gen.Elements(names.Values.Select(static value => $"\"{value.JsonName}\"").Append("\"other\"").ToArray()),
        FieldType.Optional optional => Gen.Frequency((3, Fitting(optional.Inner, depth)), (1, Gen.Constant("null"))),
        FieldType.List list => Few(Value(list.Item, depth - 1)).Select(static items => $"[{string.Join(',', items)}]"),
        FieldType.Map map => Few(Value(map.Value, depth - 1)).Select(items => $"{{{string.Join(',', items.Select((item, index) => $"\"{Key(map, index)}\":{item}"))}}}"),
        FieldType.Object nested => depth <= 0 ? Gen.Constant("{}") : Object(nested.Schema, depth - 1),
        FieldType.Union union => Gen.Elements(union.Cases.ToArray()).SelectMany(
            one => depth <= 0 ? Gen.Constant("{}") : Object(one.Type.Schema, depth - 1),
            (one, json) => json == "{}" ? $"{{\"{union.Discriminator}\":\"{one.Discriminator}\"}}" : $"{{\"{union.Discriminator}\":\"{one.Discriminator}\",{json[1..]}"),
        FieldType.Ml { Name: "embedding" } => Few(Gen.Elements(Numbers)).Select(static items => $"[{string.Join(',', items)}]"),
        FieldType.Ml { Name: "probability" } => Gen.Elements(Numbers),
        _ => Gen.Elements(Junk),
    };

    private static string[] Good(TextFormat format) => format switch
    {
        TextFormat.Date => ["\"2026-01-31\"", "\"0001-01-01\"", "\"9999-12-31\""],
        TextFormat.Time => ["\"08:30:00\"", "\"08:30:00.5\"", "\"23:59:59.9999999\"", "\"08:30\""],
        TextFormat.DateTime => ["\"2026-01-31T08:30:00Z\"", "\"2026-01-31T08:30:00.123+02:00\"", "\"2026-01-31T08:30:00\"", "\"2026-01-31\""],
        TextFormat.Duration => ["\"02:03:04\"", "\"1.02:03:04\"", "\"-1.02:03:04.5000000\"", "\"PT1H\"", "\"1.24:00:00\""],
        TextFormat.Uuid => ["\"123e4567-e89b-12d3-a456-426614174000\"", "\"00000000-0000-0000-0000-000000000000\""],
        TextFormat.Uri => ["\"https://example.org/a?b=c#d\"", "\"urn:isbn:1\"", "\"/relative\"", "\"\""],
        TextFormat.Character => ["\"x\"", "\"é\"", "\"😀\"", "\" \""],
        _ => ["\"AQID\"", "\"AQ==\"", "\"AQ=\"", "\"\"", "\"A QID\""],
    };

    private static string Key(FieldType.Map map, int index) =>
        map.Key is FieldType.Enumeration names && index < names.Values.Count ? names.Values[index].JsonName : $"key{index}";

    private static Gen<List<T>> Few<T>(Gen<T> gen) => Gen.Choose(0, 5).SelectMany(count => gen.ListOf(count)).Select(static items => items.ToList());
}
