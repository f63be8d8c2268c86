using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.TestKit.Tests.Toys;

/// <summary>Writes the first letter as a capital, unless the name holds an underscore.</summary>
public class CapitalFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["TOY001"];

    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken);
        var name = text.ToString(context.Span);
        if (name.Contains('_', StringComparison.Ordinal)) return;

        var changed = text.WithChanges(new TextChange(context.Span, Replacement(name)));
        context.RegisterCodeFix(CodeAction.Create("Begin with a capital", _ => Task.FromResult(context.Document.WithText(changed)), EquivalenceKey), context.Diagnostics);
    }

    protected virtual string? EquivalenceKey => nameof(CapitalFix);

    protected virtual string Replacement(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
