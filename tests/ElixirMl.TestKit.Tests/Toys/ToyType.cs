using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ElixirMl.TestKit.Tests.Toys;

public sealed class ToyType(GeneratorAttributeSyntaxContext context)
{
    public INamedTypeSymbol Symbol { get; } = (INamedTypeSymbol)context.TargetSymbol;

    public SyntaxNode Node => context.TargetNode;

    public int FilesInProject => context.SemanticModel.Compilation.SyntaxTrees.Count();

    public string Name => Symbol.Name;

    public ImmutableArray<string> PropertyNames => [.. Symbol.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsImplicitlyDeclared).Select(property => property.Name)];

    public string Properties => string.Join(", ", PropertyNames);
}
