using System.ComponentModel.DataAnnotations;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.Schemas;

/// <summary>Every constraint that only ML types have.</summary>
[Schema]
public sealed partial record Measurement
{
    [Dimension(2)]
    [UnitNorm]
    public Embedding? Vector { get; init; }

    [Shape(ShapeAttribute.Any, 3)]
    public Tensor? Points { get; init; }

    [Tokens(TokenKind.Id)]
    [MaxLength(3)]
    public TokenList? Ids { get; init; }

    [Tokens(TokenKind.Text)]
    public TokenList? Words { get; init; }

    [Calibrated]
    public ConfidenceScore? Sure { get; init; }

    [Normalized]
    public AttentionWeights? Attention { get; init; }

    [MinLength(1)]
    public ReasoningChain? Steps { get; init; }

    [Language("csharp")]
    public Code? Program { get; init; }
}
