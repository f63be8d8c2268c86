namespace ElixirMl.Generators.Variables;

/// <summary>A type with variables of its own inside of another one.</summary>
/// <param name="Prefix">Path below which its variables live.</param>
/// <param name="Type">Its full name.</param>
/// <param name="Property">Name of the property of the typed configuration that holds its configuration.</param>
/// <param name="IsPublic">Whether a public member may show it.</param>
internal sealed record PartModel(string Prefix, string Type, string Property, bool IsPublic)
{
    internal string Configuration => Type + ".Configuration";
}
