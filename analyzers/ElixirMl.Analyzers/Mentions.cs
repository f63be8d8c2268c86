using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.Analyzers;

/// <summary>Words of a text that are marked as names: <c>`message`</c>, <c>{message}</c>.</summary>
internal static class Mentions
{
    private static readonly Regex Form = new(@"`(?<name>[A-Za-z_]\w*)`|\{(?<name>[A-Za-z_]\w*)\}", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(250));

    internal static IEnumerable<TextSpan> In(string text) =>
        Form.Matches(text).Cast<Match>().Select(static match => new TextSpan(match.Groups["name"].Index, match.Groups["name"].Length));
}
