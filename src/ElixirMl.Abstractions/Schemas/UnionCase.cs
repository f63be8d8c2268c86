namespace ElixirMl.Schemas;

/// <summary>One derived type of a closed union.</summary>
/// <param name="Discriminator">Value of the discriminator property that selects the case.</param>
/// <param name="Type">The schema of the derived type.</param>
public sealed record UnionCase(string Discriminator, FieldType.Object Type);
