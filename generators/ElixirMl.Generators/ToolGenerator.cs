using ElixirMl.Generators.Incremental;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators;

/// <summary>Writes a property of type <c>Tool</c> for every <c>[Tool]</c> method.</summary>
public sealed class ToolGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => Initialize(context, ProjectFacts.In(context));

    internal static void Initialize(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectFacts> project)
    {
        var models = new AnnotatedDeclarations<ToolModel>(KnownNames.ToolAttribute, static node => node is MethodDeclarationSyntax, ToolParser.Parse)
            .In(context, project, TrackingNames.Tools);

        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model.HintName + ".g.cs", ToolEmitter.Emit(model)));
    }
}
