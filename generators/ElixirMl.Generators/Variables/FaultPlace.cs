namespace ElixirMl.Generators.Variables;

/// <summary>An argument of an attribute.</summary>
/// <param name="Name">Of a named argument; null for one that is known by its position.</param>
/// <param name="Index">Position among the arguments, or of an element within a named argument; negative for that whole argument.</param>
internal sealed record FaultPlace(string? Name, int Index = -1)
{
    internal static FaultPlace At(int position) => new(null, position);
}
