using ElixirMl.Schemas;

namespace ElixirMl.Predictors;

/// <summary>A call that was made because the one before it did not bring a usable reply.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Adapter">The format of the call.</param>
/// <param name="Errors">What was wrong with the reply before it; valid for an extraction.</param>
public sealed record ExtraCall(ExtraCallKind Kind, string Adapter, ValidationResult Errors);
