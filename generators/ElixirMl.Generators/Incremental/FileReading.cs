using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Incremental;

/// <summary>One walk through a file that gathers <see cref="FileFacts"/>.</summary>
internal sealed class FileReading
{
    private const string Attribute = "Attribute";
    private const string Predictor = "Predictor";

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly HashSet<string> _globalAliases = new(StringComparer.Ordinal);
    private Fingerprint _fingerprint;

    internal ulong Fingerprint => _fingerprint.Value;

    internal string[] Declared => [.. _declared];

    internal string[] Namespaces => [.. _namespaces];

    internal string[] Named => [.. _named];

    internal HashSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    internal IReadOnlyCollection<string> GlobalAliases => _globalAliases;

    internal bool HasGlobalUsings { get; private set; }

    /// <summary>Names of the attributes on types, properties and methods, as they are written.</summary>
    internal HashSet<string> Annotations { get; } = new(StringComparer.Ordinal);

    /// <summary>The declarations that have attributes.</summary>
    internal static IEnumerable<MemberDeclarationSyntax> Annotated(SyntaxNode root) => root
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>()
        .Where(static member => member.AttributeLists.Count > 0);

    internal static FileFacts Read(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var root = tree.GetRoot(cancellationToken);
        var reading = new FileReading();
        foreach (var item in root.DescendantNodesAndTokens(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax)))
        {
            reading.Read(item);
        }

        // Directives are trivia, but #nullable changes what types mean.
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            reading._fingerprint.Add(directive.ToString());
        }

        return new FileFacts(reading);
    }

    private void Read(SyntaxNodeOrToken item)
    {
        if (item.IsToken)
        {
            ReadToken(item.AsToken());
            return;
        }

        switch (item.AsNode())
        {
            case BaseNamespaceDeclarationSyntax space:
                _namespaces.Add(space.Name.ToString());
                break;
            case UsingDirectiveSyntax directive:
                ReadUsing(directive);
                break;
            case BaseTypeDeclarationSyntax type:
                _declared.Add(type.Identifier.ValueText);
                ReadAttributes(type);
                break;
            case DelegateDeclarationSyntax type:
                _declared.Add(type.Identifier.ValueText);
                break;
            case AttributeSyntax attribute:
                _named.Add(LastName(attribute.Name) + Attribute);
                break;
            case PropertyDeclarationSyntax property:
                ReadAttributes(property);
                break;
            case MethodDeclarationSyntax { AttributeLists.Count: > 0 } method:
                ReadAttributes(method);
                ReadDocumentation(method);
                break;
        }
    }

    private void ReadToken(SyntaxToken token)
    {
        _fingerprint.Add(token.Text);
        if (!token.IsKind(SyntaxKind.IdentifierToken))
        {
            return;
        }

        // RoutePredictor is generated from Route.
        var name = token.ValueText;
        _named.Add(name);
        if (name.EndsWith(Predictor, StringComparison.Ordinal))
        {
            _named.Add(name.Substring(0, name.Length - Predictor.Length));
        }
    }

    private void ReadUsing(UsingDirectiveSyntax directive)
    {
        var isGlobal = !directive.GlobalKeyword.IsKind(SyntaxKind.None);
        HasGlobalUsings |= isGlobal;
        if (directive.Alias is { } alias)
        {
            (isGlobal ? _globalAliases : Aliases).Add(alias.Name.Identifier.ValueText);
        }
    }

    private void ReadAttributes(MemberDeclarationSyntax member)
    {
        foreach (var list in member.AttributeLists)
        {
            foreach (var attribute in list.Attributes)
            {
                Annotations.Add(LastName(attribute.Name));
            }
        }
    }

    // Models read what the summary of a tool says.
    private void ReadDocumentation(MethodDeclarationSyntax method)
    {
        foreach (var trivia in method.GetLeadingTrivia())
        {
            if (trivia.HasStructure)
            {
                _fingerprint.Add(trivia.ToFullString());
            }
        }
    }

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
