namespace ElixirMl.Search.Surrogates;

/// <summary>A loss estimated by a model, with the ends of its 95 % interval.</summary>
internal readonly record struct Estimate(double Value, double Low, double High);
