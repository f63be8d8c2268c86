using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas.Tolerant;

/// <summary>The types that the examples of replies are about.</summary>
internal static class Types
{
    public static readonly FieldType Text = new FieldType.Text();
    public static readonly FieldType Boolean = new FieldType.Boolean();
    public static readonly FieldType Int = new FieldType.Number(NumberKind.Int32);
    public static readonly FieldType Double = new FieldType.Number(NumberKind.Double);
    public static readonly FieldType Any = new FieldType.Any();
    public static readonly FieldType Probability = new FieldType.Ml("probability", """{"type":"number","minimum":0,"maximum":1}""");
    public static readonly FieldType ConfidenceScore = new FieldType.Ml("confidence_score", """{"anyOf":[{"type":"number"},{"type":"object"}]}""");
    public static readonly FieldType Embedding = new FieldType.Ml("embedding", """{"type":"array","items":{"type":"number"}}""");
    public static readonly FieldType Texts = new FieldType.List(Text);
    public static readonly FieldType Ints = new FieldType.List(Int);

    public static readonly FieldType.Enumeration Category = new("Category", [new("Billing", "BILLING"), new("Technical", "TECHNICAL"), new("Other", "OTHER")]);

    /// <summary>Values with aliases and a description.</summary>
    public static readonly FieldType.Enumeration Aliased = new("Aliased", [new("One", "k1", "the first choice"), new("Two", "k-2-3.1_1"), new("Three", "NUMBER THREE")]);

    /// <summary>A ticket that was put into a category.</summary>
    public static readonly Schema Ticket = new("Ticket", [new("Category", "category", Category), new("ConfidenceScore", "confidenceScore", Double), new("ReplyText", "replyText", Text)]);

    /// <summary>Somebody's résumé.</summary>
    public static readonly Schema Resume = new("Resume", [new("Name", "name", Text), new("Email", "email", Optional(Text)), new("Experience", "experience", Texts), new("Skills", "skills", Texts)]);

    /// <summary>A node that holds others of its kind.</summary>
    public static readonly Schema Tree = new("Tree", [new("Label", "label", Text), new("Children", "children", new FieldType.List(new FieldType.Object("Tree", () => Tree!)))]);

    public static FieldType Optional(FieldType type) => new FieldType.Optional(type);

    public static FieldType Number(NumberKind kind) => new FieldType.Number(kind);

    public static FieldType Formatted(TextFormat format) => new FieldType.Formatted(format);

    public static FieldType Map(FieldType value) => new FieldType.Map(Text, value);

    public static FieldType Object(Schema schema) => new FieldType.Object(schema.Name, () => schema);

    /// <summary>A schema with one field called <c>a</c>.</summary>
    public static Schema Single(FieldType type) => new("Single", [new("A", "a", type)]);
}
