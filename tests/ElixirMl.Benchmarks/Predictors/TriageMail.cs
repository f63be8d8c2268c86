using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Benchmarks.Predictors;

/// <summary>Two inputs; a list with an enumeration, a number with limits and a nested object as outputs.</summary>
[Signature("Decide what to do with the mail.")]
public sealed partial record TriageMail
{
    /// <summary>Subject line.</summary>
    [Input("The subject.")]
    public required string Subject { get; init; }

    /// <summary>Text.</summary>
    [Input("The text.")]
    public required string Body { get; init; }

    /// <summary>What it is about.</summary>
    [Output("Urgency of each topic.")]
    public required IReadOnlyList<Priority> Topics { get; init; }

    /// <summary>How sure the model is.</summary>
    [Output]
    [Range(0.0, 1.0)]
    public required double Confidence { get; init; }

    /// <summary>Whom to call.</summary>
    [Output]
    public required Contact Contact { get; init; }
}
