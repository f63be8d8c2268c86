using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables;

public class SchemaVariablesTests
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
}
