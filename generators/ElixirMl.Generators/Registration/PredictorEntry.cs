namespace ElixirMl.Generators.Registration;

/// <summary>A predictor to register.</summary>
/// <param name="Type">Its full name.</param>
internal sealed record PredictorEntry(string Type);
