namespace ElixirMl.Schemas.Records;

/// <summary>One rule of one field, for a loop over all rules of its kind.</summary>
/// <param name="Field">Place of the field.</param>
/// <param name="AllowsNull">Whether the field may be empty.</param>
/// <param name="Rule">Limits, choices or a type.</param>
internal readonly record struct QuickCheck<TRule>(int Field, bool AllowsNull, TRule Rule);
