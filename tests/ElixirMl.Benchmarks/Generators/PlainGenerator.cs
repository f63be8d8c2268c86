using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Benchmarks.Generators;

/// <summary>The least a generator costs that finds its types with the compiler's own index and reads their properties after every edit: the yardstick of our way.</summary>
internal sealed class PlainGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider.ForAttributeWithMetadataName("ElixirMl.SignatureAttribute", static (node, _) => node is TypeDeclarationSyntax, static (found, _) => Read(found.TargetSymbol));
        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model.Split(' ')[0] + ".g.cs", "// " + model));
    }

    private static string Read(ISymbol type) => $"{type.Name} {string.Join(' ', ((INamedTypeSymbol)type).GetMembers().OfType<IPropertySymbol>().Select(Read))}";

    private static string Read(IPropertySymbol property) =>
        $"{property.Name}: {property.Type.Name} {string.Concat(property.GetAttributes().Select(attribute => $"[{attribute.AttributeClass?.Name}({attribute.ConstructorArguments.Length})]"))}";
}
