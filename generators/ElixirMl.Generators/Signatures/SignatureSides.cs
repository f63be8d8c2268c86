namespace ElixirMl.Generators.Signatures;

/// <summary>Names of the properties on each side of a signature.</summary>
internal sealed record SignatureSides(HashSet<string> Inputs, HashSet<string> Outputs);
