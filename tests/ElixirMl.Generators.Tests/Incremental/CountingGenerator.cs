extern alias generators;

using generators::ElixirMl.Generators.Incremental;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators.Tests.Incremental;

/// <summary>Remembers which signatures its parser was asked for.</summary>
internal sealed class CountingGenerator : IIncrementalGenerator
{
    /// <summary>Names of the types in the order they were parsed; cleared by tests.</summary>
    public List<string> Parsed { get; } = [];

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = new AnnotatedDeclarations<Seen>(
            "ElixirMl.SignatureAttribute",
            static node => node is TypeDeclarationSyntax,
            (annotated, _) =>
            {
                Parsed.Add(annotated.Symbol.Name);
                return new Seen(annotated.Symbol.Name, Guid.NewGuid());
            }).In(context, ProjectFacts.In(context), "Seen");
        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model.Name + ".g.cs", "// " + model.Name));
    }

    /// <summary>Never equal to another one, so that no cache behind the parser hides its work.</summary>
    private sealed record Seen(string Name, Guid Parse);
}
