namespace Quickstart.Data;

/// <summary>What the documentation says of one .NET type.</summary>
/// <param name="Text">Its first sentence, without names of types.</param>
/// <param name="Area">Where the type lives.</param>
public sealed record ApiSummary(string Text, Area Area);
