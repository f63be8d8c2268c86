using System.Text.Json.Serialization;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas;

[Schema]
public sealed partial record Drawing
{
    public required Shape Main { get; init; }

    public IReadOnlyList<Shape> Others { get; init; } = [];
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Group), "group")]
public abstract record Shape;

[Schema("A round one.", UnknownKeys = UnknownKeys.Reject)]
public sealed partial record Circle : Shape
{
    public required double Radius { get; init; }

    public string? Label { get; init; }
}

[Schema(UnknownKeys = UnknownKeys.Reject)]
public sealed partial record Group : Shape
{
    public required IReadOnlyList<Shape> Parts { get; init; }
}
