namespace ElixirMl.Schemas;

/// <summary>One rule that one value breaks.</summary>
/// <param name="Path">JSON path from the root, for example <c>$.items[3].price</c>; <c>$</c> is the whole value.</param>
/// <param name="Rule">Stable id of the rule, for example <c>required</c> or <c>range</c>; see <see cref="ValidationRules"/>.</param>
/// <param name="Message">A sentence that names the limits; without path and value.</param>
/// <param name="Value">The offending value as text, shortened to 80 characters; <see langword="null"/> where there is none.</param>
/// <param name="Cure">What to do about it, in one sentence; may be empty.</param>
public sealed record ValidationError(string Path, string Rule, string Message, string? Value = null, string Cure = "")
{
    /// <summary>The error as one sentence a person can act on.</summary>
    public override string ToString()
    {
        var value = Value is null ? "" : $" (was {Value})";
        var cure = Cure.Length == 0 ? "" : $" {Cure}";
        return $"{Path}: {Message.TrimEnd('.')}{value} [{Rule}].{cure}";
    }
}
