using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>What a piece of a reply brings for one field.</summary>
/// <param name="Field">Index of the output field.</param>
/// <param name="Delta">The text that is new: of a text, what was added; of a list written as JSON, the items; of anything else, a list in another form too, the whole value as it was written once it is complete, and nothing when it begins.</param>
/// <param name="Value">What has become of the field; once it is complete there are no further changes of it.</param>
public readonly record struct FieldChange(int Field, string Delta, PartialField Value);
