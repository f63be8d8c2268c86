using System.Text;
using ElixirMl.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.JsonSchema.Tests;

/// <summary>What the validator accepts the JSON Schema accepts, and nothing else; an independent judge says so.</summary>
public sealed class JudgeTests
{
    private const int InstancesPerRun = 2000;
    private const int SchemasPerRun = 60;
    private const int InstancesPerSchema = 30;

    [Fact]
    public void A_generated_schema_its_run_time_twin_and_its_JSON_Schema_accept_the_same() => Prop.ForAll(
        Instances.Of(Catalogue.Schema).ListOf(InstancesPerRun).Select(static instances => new Batch(
        [
            Case.Of(Catalogue.Codec, Catalogue.JsonSchema.ToArray(), instances),
            Case.Of(Catalogue.Schema.ToCodec(), Catalogue.JsonSchema.ToArray(), instances),
        ])).ToArbitrary(),
        static batch => AssertAgreement(batch.Cases)).Check(Config.QuickThrowOnFailure.WithMaxTest(1));

    [Fact]
    public void A_schema_made_by_chance_and_its_JSON_Schema_accept_the_same() => Prop.ForAll(
        RandomSchemas.One.ListOf(SchemasPerRun).SelectMany(
            static schemas => schemas.Aggregate(Gen.Constant(Array.Empty<Case>()), static (all, schema) => all.SelectMany(
                _ => Instances.Of(schema).ListOf(InstancesPerSchema),
                (cases, instances) => (Case[])[.. cases, Case.Of(schema.ToCodec(), schema.ToJsonSchema(), instances)])),
            static (_, cases) => new Batch(cases)).ToArbitrary(),
        static batch => AssertAgreement(batch.Cases)).Check(Config.QuickThrowOnFailure.WithMaxTest(1));

    [Fact]
    public void The_judge_can_say_no()
    {
        var verdicts = Ajv.Judge([(Encoding.UTF8.GetString(Schema.Create("One", Field.Integer("a").WithRange(0, 5)).ToJsonSchema()), ["{\"a\":5}", "{\"a\":6}", "{\"a\":\"5\"}", "{}"])]);

        Assert.Equal([true, false, false, false], Assert.Single(verdicts));
    }

    private static void AssertAgreement(IReadOnlyList<Case> cases)
    {
        var verdicts = Ajv.Judge([.. cases.Select(static one => (one.Schema, one.Instances))]);
        var results = cases.Select(static one => one.Instances.Select(one.Validate).ToArray()).ToArray();
        var disputes = cases.SelectMany((one, i) => one.Instances
            .Where((_, j) => results[i][j].IsValid != verdicts[i][j])
            .Select((instance, _) => $"{(one.Validate(instance) is { IsValid: false } no ? $"Only the judge accepts it, we say: {no}" : "Only we accept it.")}\n  {instance}\n  {one.Schema}")).ToArray();
        var accepted = results.Sum(static list => list.Count(static result => result.IsValid));

        Assert.True(disputes.Length == 0, $"{disputes.Length} disputes.\n{string.Join('\n', disputes.OrderBy(static dispute => dispute.Length).Take(30))}");
        // A test of agreement that never sees a yes, or never a no, proves nothing.
        Assert.InRange(accepted, 100, results.Sum(static list => list.Length) - 100);
    }

    private sealed record Case(string Schema, IReadOnlyList<string> Instances, Func<string, ValidationResult> Validate)
    {
        internal static Case Of<T>(SchemaCodec<T> codec, byte[] schema, IEnumerable<string> instances) =>
            new(Encoding.UTF8.GetString(schema), [.. instances], json => codec.TryParse(Encoding.UTF8.GetBytes(json), out _));
    }

    // Its text is short, because a failure shows it beside the disputes.
    private sealed record Batch(Case[] Cases)
    {
        public override string ToString() => $"{Cases.Length} schemas";
    }
}
