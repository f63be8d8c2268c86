using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>What a piece of a reply brings for one field.</summary>
/// <param name="Field">Index of the output field.</param>
/// <param name="Delta">The text that is new: of a text, what was added; of a list, the items as JSON; of anything else, the whole value once it is complete, and nothing when it begins.</param>
/// <param name="Value">What has become of the field; once it is complete there are no further changes of it.</param>
public readonly record struct FieldChange(int Field, string Delta, PartialField Value);
