using System.Collections.Immutable;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Incremental;

/// <summary>The models of all declarations with one attribute.</summary>
/// <remarks>
/// ForAttributeWithMetadataName asks the compiler for the symbol and the attributes of every annotated type after every edit: 0.1 ms each,
/// although almost never anything changed. Here a type is parsed again only when its file, or a file it names, declares something else.
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
    internal IncrementalValuesProvider<TModel> In(IncrementalGeneratorInitializationContext context, string trackingName) =>
        context.CompilationProvider.SelectMany(Models).WithTrackingName(trackingName);

    private static string[] Names(string longName) => [longName.Substring(0, longName.Length - Suffix.Length), longName];

    private ImmutableArray<TModel> Models(Compilation compilation, CancellationToken cancellationToken)
    {
        var project = ProjectFacts.Of(compilation, cancellationToken);
        string[] names = [.. _names, .. project.GlobalAliases];
        var models = ImmutableArray.CreateBuilder<TModel>();
        for (var i = 0; i < project.Files.Length; i++)
        {
            if (project.Files[i].Annotated(names) is { } nodes)
            {
                models.AddRange(project.Files[i].Recall(project.Surroundings, project.Fingerprints[i], () => ParseAll(compilation, nodes, cancellationToken)));
            }
        }

        return models.ToImmutable();
    }

    private TModel[] ParseAll(Compilation compilation, IEnumerable<MemberDeclarationSyntax> nodes, CancellationToken cancellationToken) =>
        [.. nodes.Where(isTarget).Select(node => Parse(compilation, node, cancellationToken)).OfType<TModel>()];

    private TModel? Parse(Compilation compilation, MemberDeclarationSyntax node, CancellationToken cancellationToken)
    {
        var semantics = compilation.GetSemanticModel(node.SyntaxTree);
        return semantics.GetDeclaredSymbol(node, cancellationToken) is { } symbol && symbol.Find(attribute) is { } data && IsOn(data, node, cancellationToken)
            ? parse(new(symbol, data, semantics), cancellationToken)
            : null;
    }

    // Of two parts that both carry the attribute, which is an error of its own, one asks for the code.
    private static bool IsOn(AttributeData data, SyntaxNode node, CancellationToken cancellationToken) =>
        data.ApplicationSyntaxReference?.GetSyntax(cancellationToken).Parent?.Parent == node;
}
