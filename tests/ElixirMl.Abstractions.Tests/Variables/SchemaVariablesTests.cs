using System.ComponentModel.DataAnnotations;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables;

public partial class SchemaVariablesTests
{
    private static readonly Schema Answer = new("Answer",
    [
        new("Urgent", "urgent", new FieldType.Ml("probability", "{}")),
        new("Trust", "trust", new FieldType.Optional(new FieldType.Ml("confidence_score", "{}"))) { IsVariable = true },
        new("Vector", "vector", new FieldType.Ml("embedding", "{}")),
        new("Reply", "reply", new FieldType.Text()) { Constraints = [new Constraint.Length(0, 500)], IsVariable = true },
        new("Free", "free", new FieldType.Text()),
        new("Count", "count", new FieldType.Number(NumberKind.Int32)),
    ]);

    [Fact]
    public void Fields_offer_what_can_be_tuned()
    {
        var space = VariableSpace.FromSchema(Answer);

        Assert.Equal("UrgentThreshold = 0.5, TrustMinConfidence = 0.8, VectorDimensions = 1024, ReplyMaxLength = 500", space.Default().ToString());
        Assert.True(space.Validate(VariableConfiguration.Of(("VectorDimensions", 128), ("ReplyMaxLength", 1000), ("UrgentThreshold", 1))).IsValid);
        Assert.Equal(3, space.Validate(VariableConfiguration.Of(("VectorDimensions", 8192), ("ReplyMaxLength", 249), ("UrgentThreshold", 1.1))).Errors.Count);
    }

    [Fact]
    public void Only_marked_fields_are_asked_on_request() =>
        Assert.Equal(["TrustMinConfidence", "ReplyMaxLength"], VariableSpace.FromSchema(Answer, SchemaFields.Marked).Variables.Select(v => v.Name));

    [Fact]
    public void Fields_marked_with_an_attribute_are_asked_too()
    {
        var space = VariableSpace.FromSchema(Verdict.Codec.Schema, SchemaFields.Marked);

        Assert.Equal("GuiltThreshold = 0.5, CertaintyMinConfidence = 0.8, MeaningDimensions = 1024, ReasonMaxLength = 300", space.Default().ToString());
        Assert.Equal((150, 600), space.Variables.OfType<IntegerVariable>().Where(static variable => variable.Name == "ReasonMaxLength").Select(static variable => ((int)variable.Minimum, (int)variable.Maximum)).Single());
    }

    [Schema]
    public sealed partial record Verdict
    {
        [Field(Variable = true)]
        public required Probability Guilt { get; init; }

        [Field(Variable = true)]
        public required ConfidenceScore Certainty { get; init; }

        [Field(Variable = true)]
        public required Embedding Meaning { get; init; }

        [Field(Variable = true), StringLength(300)]
        public required string Reason { get; init; }

        [StringLength(100)]
        public required string Other { get; init; }
    }
}
