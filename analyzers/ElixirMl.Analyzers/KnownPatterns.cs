using System.Text.RegularExpressions;

namespace ElixirMl.Analyzers;

/// <summary>Patterns of fields.</summary>
internal static class KnownPatterns
{
    internal const string Attribute = "System.ComponentModel.DataAnnotations.RegularExpressionAttribute";

    /// <summary>What .NET says against a pattern.</summary>
    internal static string Fault(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return "";
        }
        catch (ArgumentException fault)
        {
            return fault.Message.Split('\n')[0].Trim().TrimEnd('.');
        }
    }
}
