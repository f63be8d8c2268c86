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
        if (root is null)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var proposal in Propose(root, diagnostic))
            {
                Register(context, diagnostic, proposal);
            }
        }
    }

    /// <summary>What could be changed; nothing when this place cannot be mended by machine. Everything is checked here, before a fix is offered.</summary>
    private protected abstract IEnumerable<Proposal> Propose(SyntaxNode root, Diagnostic diagnostic);

    private void Register(CodeFixContext context, Diagnostic diagnostic, Proposal proposal)
    {
        var document = context.Document;
        var key = $"{GetType().Name}: {proposal.Kind}";
        context.RegisterCodeFix(CodeAction.Create(proposal.Title, cancellationToken => ChangeAsync(document, proposal.Changes, cancellationToken), key), diagnostic);
    }

    private static async Task<Document> ChangeAsync(Document document, IReadOnlyList<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes));
    }
}
