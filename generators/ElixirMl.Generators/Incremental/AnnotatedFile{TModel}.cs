using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Incremental;

/// <summary>A file of a compilation whose declarations carry an attribute; parsed when a pipeline asks for its models, once.</summary>
/// <remarks>
/// Equal to what it was before an edit as long as nothing a parser could read is different, so that the pipeline keeps the older one, which
/// is parsed already. The compilation is let go with the first parse: what is kept holds no symbol, no syntax and no compilation.
/// </remarks>
internal sealed class AnnotatedFile<TModel>(FileKey? key, Compilation? compilation, SyntaxTree? tree) : IEquatable<AnnotatedFile<TModel>>
    where TModel : class
{
    /// <summary>A file without the attribute.</summary>
    internal static readonly AnnotatedFile<TModel> None = new(null, null, null);

    private readonly FileKey? _key = key;
    private volatile Source? _source = compilation is null || tree is null ? null : new(compilation, tree);
    private ImmutableArray<TModel> _models = [];

    internal ImmutableArray<TModel> Models(Func<Compilation, SyntaxTree, CancellationToken, ImmutableArray<TModel>> parse, CancellationToken cancellationToken)
    {
        if (_source is { } source)
        {
            _models = parse(source.Compilation, source.Tree, cancellationToken);
            _source = null;
        }

        return _models;
    }

    public bool Equals(AnnotatedFile<TModel>? other) => other is not null && Equals(_key, other._key);

    public override bool Equals(object? obj) => Equals(obj as AnnotatedFile<TModel>);

    public override int GetHashCode() => _key?.GetHashCode() ?? 0;

    private sealed record Source(Compilation Compilation, SyntaxTree Tree);
}
