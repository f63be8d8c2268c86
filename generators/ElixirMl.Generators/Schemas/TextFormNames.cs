namespace ElixirMl.Generators.Schemas;

/// <summary>The forms <c>[Format]</c> may name, as the run time knows them.</summary>
internal static class TextFormNames
{
    internal static readonly string[] All = ["date", "time", "date-time", "email", "uri", "uuid", "ipv4", "ipv6"];
}
