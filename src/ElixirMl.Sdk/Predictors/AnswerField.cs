namespace ElixirMl.Predictors;

/// <summary>The text of a field that a strategy added to a signature.</summary>
/// <param name="Name">JSON name of the field.</param>
/// <param name="Text">The text as it stands in prompt or reply.</param>
public readonly record struct AnswerField(string Name, string Text);
