using Microsoft.CodeAnalysis.Text;

namespace ElixirMl.CodeFixes;

/// <summary>A change of a document under the title a reader sees.</summary>
/// <param name="Title">An order: "Add 'partial'".</param>
/// <param name="Changes">Replacements in the text of the document; they do not overlap.</param>
internal sealed record Proposal(string Title, params IReadOnlyList<TextChange> Changes)
{
    /// <summary>What Fix-All repeats; needed only where one finding has several proposals.</summary>
    internal string Kind { get; init; } = "";
}
