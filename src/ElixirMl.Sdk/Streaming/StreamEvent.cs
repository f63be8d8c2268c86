using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Streaming;

/// <summary>What an update consists of, whatever its type.</summary>
internal readonly record struct StreamEvent(StreamUpdateKind Kind, string Predictor, int Call = 0)
{
    public string Text { get; init; } = "";

    public string Problem { get; init; } = "";

    public string? Field { get; init; }

    public bool IsLast { get; init; }

    public PartialFields? Fields { get; init; }
}
