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
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.SchemaAttribute, static (node, _) => node is TypeDeclarationSyntax, SchemaParser.Parse)
            .Where(static model => model is not null)
            .WithTrackingName(TrackingNames.Schemas);

        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model!.Shell.HintName + ".g.cs", SchemaTypeEmitter.Emit(model)));
    }
}
