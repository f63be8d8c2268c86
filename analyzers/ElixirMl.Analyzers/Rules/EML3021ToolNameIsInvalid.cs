using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ElixirMl.Analyzers.Rules;

/// <summary>The name of a tool is one that vendors refuse.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EML3021ToolNameIsInvalid() : ToolRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "EML3021";

    private static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A tool has a name that every vendor takes",
        "The tool name '{0}' is refused by some vendors, who take up to 64 letters, digits, '_' and '-', no digit first: write '{1}'",
        Categories.Programs,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: Pages.Of(Id));

    private const int Longest = 64;

    private protected override void Check(IMethodSymbol method, AttributeData attribute, SymbolAnalysisContext context)
    {
        var name = ToolShapes.NameOf(method, attribute);
        if (ToolShapes.IsName(name))
        {
            return;
        }

        var better = Better(name);
        var isWritten = attribute.GetNamed("Name") is not null;
        context.ReportDiagnostic(isWritten
            ? At(Places.OfValue(attribute, "Name", context.CancellationToken), Facts.Of(Facts.Replacement, $"\"{better}\""), name, better)
            : At(Places.OfName(method), name, $"Name = \"{better}\""));
    }

    private static string Better(string name)
    {
        var letters = string.Concat(name.Select(static letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' ? letter : '_'));
        var safe = letters.Length == 0 || char.IsDigit(letters[0]) || letters[0] == '-' ? "_" + letters : letters;
        return safe.Length <= Longest ? safe : safe.Substring(0, Longest);
    }
}
