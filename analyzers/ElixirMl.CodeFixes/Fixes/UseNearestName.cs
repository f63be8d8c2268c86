using System.Composition;
using ElixirMl.Analyzers;
using ElixirMl.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.CodeFixes.Fixes;

/// <summary>Writes the nearest name that exists.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class UseNearestName() : Fix(EML0016FormatIsUnknown.Id, EML0017ArgumentIsUnknown.Id, EML1004InstructionsNameUnknownField.Id, EML3002ForwardIsMissing.Id, EML3021ToolNameIsInvalid.Id)
{
    private protected override IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic)
    {
        if (diagnostic.Properties.TryGetValue(Facts.Replacement, out var name) && name is not null)
        {
            yield return new Proposal($"Write '{name.Trim('"')}'", new TextChange(diagnostic.Location.SourceSpan, name));
        }
    }
}
