using System.Collections.Immutable;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Incremental;

/// <summary>The models of all declarations with one attribute.</summary>
/// <remarks>
/// ForAttributeWithMetadataName asks the compiler for the symbol and the attributes of every annotated type after every edit, and runs
/// its transform for each, although almost never anything changed. Here a type is parsed again only when its file, or a file it names,
/// declares something else.
/// </remarks>
/// <typeparam name="TModel">Value-equal and free of symbols.</typeparam>
/// <param name="attribute">Metadata name of the attribute; it ends in <c>Attribute</c>.</param>
/// <param name="isTarget">Which declarations may carry it.</param>
/// <param name="parse">Makes the model; null when there is nothing to generate.</param>
internal sealed class AnnotatedDeclarations<TModel>(string attribute, Func<MemberDeclarationSyntax, bool> isTarget, Func<AnnotatedSymbol, CancellationToken, TModel?> parse)
    where TModel : class
{
    private const string Suffix = "Attribute";

    private readonly string[] _names = Names(attribute.Substring(attribute.LastIndexOf('.') + 1));

    /// <summary>The step of a pipeline; an edit that changes no model leaves it unchanged.</summary>
    internal IncrementalValuesProvider<TModel> In(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectFacts> project, string trackingName) => project
        .Combine(context.CompilationProvider)
        .SelectMany((pair, _) => Files(pair.Left, pair.Right))
        .SelectMany((file, cancellationToken) => file.Models(ParseAll, cancellationToken))
        .WithTrackingName(trackingName);

    private static string[] Names(string longName) => [longName.Substring(0, longName.Length - Suffix.Length), longName];

    // One for each file of the project, annotated or not: what stands at another position counts as changed.
    private IEnumerable<AnnotatedFile<TModel>> Files(ProjectFacts project, Compilation compilation)
    {
        string[] names = [.. _names, .. project.GlobalAliases];
        var index = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            yield return project.Files[index].IsAnnotated(names) ? new(project.KeyOf(index), compilation, tree) : AnnotatedFile<TModel>.None;
            index++;
        }
    }

    private ImmutableArray<TModel> ParseAll(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var semantics = compilation.GetSemanticModel(tree);
        return [.. FileReading.Annotated(tree.GetRoot(cancellationToken)).Where(isTarget).Select(node => Parse(semantics, node, cancellationToken)).OfType<TModel>()];
    }

    private TModel? Parse(SemanticModel semantics, MemberDeclarationSyntax node, CancellationToken cancellationToken) =>
        semantics.GetDeclaredSymbol(node, cancellationToken) is { } symbol && symbol.Find(attribute) is { } data && IsOn(data, node, cancellationToken) && Partiality.CanBeOpened(symbol, cancellationToken)
            ? parse(new(symbol, data, semantics), cancellationToken)
            : null;

    // Of two parts that both carry the attribute, which is an error of its own, one asks for the code.
    private static bool IsOn(AttributeData data, SyntaxNode node, CancellationToken cancellationToken) =>
        data.ApplicationSyntaxReference?.GetSyntax(cancellationToken).Parent?.Parent == node;
}
