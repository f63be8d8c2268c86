using System.Globalization;
using Spectre.Console;

namespace Quickstart;

/// <summary>Prints the same text on every machine, whatever its culture.</summary>
internal static class Terminal
{
    /// <summary>A line with markup; values are shown as they are.</summary>
    public static void Say(FormattableString line) => AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
