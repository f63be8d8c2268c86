using ElixirMl.Generators.Incremental;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators;

/// <summary>Writes the generated half of every <c>[Schema]</c> type.</summary>
public sealed class SchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => Initialize(context, ProjectFacts.In(context));

    internal static void Initialize(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectFacts> project)
    {
        var models = new AnnotatedDeclarations<SchemaModel>(KnownNames.SchemaAttribute, static node => node is TypeDeclarationSyntax, SchemaParser.Parse)
            .In(context, project, TrackingNames.Schemas);

        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model.Shell.HintName + ".g.cs", SchemaTypeEmitter.Emit(model)));
    }
}
