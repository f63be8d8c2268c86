using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Incremental;

/// <summary>What one file declares and what it names, without bodies and trivia; made once for each version of a file.</summary>
internal sealed class FileFacts
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileFacts> Known = new();

    private readonly IReadOnlyCollection<string> _aliases;
    private readonly Dictionary<string, List<MemberDeclarationSyntax>> _annotated;

    /// <summary>What parsers found here; two threads may both parse, one of them in vain.</summary>
    private volatile Memo? _memos;

    internal FileFacts(FileReading reading)
    {
        Fingerprint = reading.Fingerprint;
        Declared = reading.Declared;
        Namespaces = reading.Namespaces;
        Named = reading.Named;
        _aliases = reading.Aliases;
        GlobalAliases = reading.GlobalAliases;
        HasGlobalUsings = reading.HasGlobalUsings;
        _annotated = reading.Annotated;
    }

    /// <summary>Of every token outside of bodies.</summary>
    internal ulong Fingerprint { get; }

    /// <summary>Names of the types declared here.</summary>
    internal IReadOnlyCollection<string> Declared { get; }

    internal IReadOnlyCollection<string> Namespaces { get; }

    /// <summary>Every name by which a type may be meant here.</summary>
    internal IReadOnlyCollection<string> Named { get; }

    /// <summary>Names that <c>global using</c> directives give to types.</summary>
    internal IReadOnlyCollection<string> GlobalAliases { get; }

    internal bool HasGlobalUsings { get; }

    internal static FileFacts Of(SyntaxTree tree, CancellationToken cancellationToken) =>
        Known.TryGetValue(tree, out var known) ? known : Known.GetValue(tree, key => FileReading.Read(key, cancellationToken));

    /// <summary>The types and properties that may have an attribute; null when none has.</summary>
    /// <param name="names">Names of the attribute as it is written, and those <c>global using</c> directives give to any type.</param>
    internal List<MemberDeclarationSyntax>? Annotated(IReadOnlyCollection<string> names)
    {
        List<MemberDeclarationSyntax>? found = null;
        foreach (var name in _aliases.Count == 0 ? names : names.Concat(_aliases))
        {
            if (_annotated.TryGetValue(name, out var members))
            {
                found = found is null ? members : [.. found, .. members];
            }
        }

        return found;
    }

    /// <summary>The models of one kind that a parser finds here, parsed again only when something it could have read is different.</summary>
    internal IReadOnlyList<TModel> Recall<TModel>(Surroundings surroundings, ulong fingerprint, Func<IReadOnlyList<TModel>> parse)
    {
        for (var memo = _memos; memo is not null; memo = memo.Next)
        {
            if (memo.Models is IReadOnlyList<TModel> known && memo.Fingerprint == fingerprint && memo.Surroundings.Equals(surroundings))
            {
                return known;
            }
        }

        var models = parse();
        _memos = new Memo(surroundings, fingerprint, models, Without<TModel>(_memos));
        return models;
    }

    private static Memo? Without<TModel>(Memo? memo) =>
        memo is null ? null : memo.Models is IReadOnlyList<TModel> ? Without<TModel>(memo.Next) : memo with { Next = Without<TModel>(memo.Next) };

    private sealed record Memo(Surroundings Surroundings, ulong Fingerprint, object Models, Memo? Next);
}
