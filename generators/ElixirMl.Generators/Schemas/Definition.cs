using ElixirMl.Schemas;

namespace ElixirMl.Generators.Schemas;

/// <summary>A nested schema.</summary>
/// <param name="Key">Full name of its type, which is unique where <see cref="Schema.Name"/> need not be.</param>
/// <param name="Schema">Its fields.</param>
internal sealed record Definition(string Key, Schema Schema);
