using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Tools;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators;

/// <summary>Writes a property of type <c>Tool</c> for every <c>[Tool]</c> method.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ToolGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownNames.ToolAttribute, static (node, _) => node is MethodDeclarationSyntax, static (context, token) => ToolParser.Parse(new(context.TargetSymbol, context.Attributes[0], context.SemanticModel), token))
            .Where(static model => model is not null)
            .WithTrackingName(TrackingNames.Tools);

        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model!.HintName + ".g.cs", ToolEmitter.Emit(model)));
    }
}
