using ElixirMl.Schemas;

namespace ElixirMl.Predictors;

/// <summary>One usable answer of a model.</summary>
/// <param name="Outputs">Validated outputs.</param>
/// <param name="Call">What it took to get this answer.</param>
/// <param name="Extras">Outputs that only the strategy asked for, in the order of its signature.</param>
public readonly record struct Answer<TOutputs>(TOutputs Outputs, CallDetails Call, ValueList<AnswerField> Extras)
{
    /// <summary>The outputs of every usable answer, this one's among them, when a strategy asked several times.</summary>
    /// <value>Default: <see langword="null"/>, there is this one only.</value>
    public IReadOnlyList<TOutputs>? Completions { get; init; }

    /// <summary>Finds the text of an added output.</summary>
    /// <param name="name">JSON name of the field, compared by ordinal.</param>
    /// <returns><see langword="null"/> when the reply did not have it.</returns>
    public string? Find(string name) => AnswerField.Find(Extras, name);

    internal Answer<TOutputs> WithWarning(params ReadOnlySpan<string> warnings) => this with { Call = Call with { Warnings = [.. Call.Warnings, .. warnings] } };
}
