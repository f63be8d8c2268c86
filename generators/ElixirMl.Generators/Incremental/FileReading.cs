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
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly HashSet<string> _globalAliases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<MemberDeclarationSyntax>> _annotated = new(StringComparer.Ordinal);
    private Fingerprint _fingerprint;

    internal ulong Fingerprint => _fingerprint.Value;

    internal string[] Declared => [.. _declared];

    internal string[] Namespaces => [.. _namespaces];

    internal string[] Named => [.. _named];

    internal IReadOnlyCollection<string> Aliases => _aliases;

    internal IReadOnlyCollection<string> GlobalAliases => _globalAliases;

    internal bool HasGlobalUsings { get; private set; }

    internal Dictionary<string, List<MemberDeclarationSyntax>> Annotated => _annotated;

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
            (isGlobal ? _globalAliases : _aliases).Add(alias.Name.Identifier.ValueText);
        }
    }

    private void ReadAttributes(MemberDeclarationSyntax member)
    {
        foreach (var attribute in member.AttributeLists.SelectMany(static list => list.Attributes))
        {
            var name = LastName(attribute.Name);
            if (!_annotated.TryGetValue(name, out var members))
            {
                _annotated[name] = members = [];
            }

            members.Add(member);
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
