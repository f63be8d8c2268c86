using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.CodeFixes;

/// <summary>A fix that changes one node of one document, alone or all at once.</summary>
public abstract class Fix : CodeFixProvider
{
    private protected Fix(params string[] ids) => FixableDiagnosticIds = [.. ids];

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root is not null && Propose(root, diagnostic) is { } proposal)
            {
                var document = context.Document;
                context.RegisterCodeFix(
                    CodeAction.Create(proposal.Title, cancellationToken => ChangeAsync(document, proposal.Changes, cancellationToken), equivalenceKey: GetType().Name),
                    diagnostic);
            }
        }
    }

    /// <summary>What to change, or null when this place cannot be mended by machine; everything is checked here, before the fix is offered.</summary>
    private protected abstract Proposal? Propose(SyntaxNode root, Diagnostic diagnostic);

    private static async Task<Document> ChangeAsync(Document document, IReadOnlyList<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }
}
