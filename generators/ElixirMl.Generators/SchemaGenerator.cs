using ElixirMl.Generators.Incremental;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Schemas;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators;

/// <summary>Writes the generated half of every <c>[Schema]</c> type.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SchemaGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = new AnnotatedDeclarations<SchemaModel>(KnownNames.SchemaAttribute, static node => node is TypeDeclarationSyntax, SchemaParser.Parse)
            .In(context, TrackingNames.Schemas);

        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model.Shell.HintName + ".g.cs", SchemaTypeEmitter.Emit(model)));
    }
}
