using ElixirMl.Generators.Incremental;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Signatures;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators;

/// <summary>Writes the generated half of every <c>[Signature]</c> type, and its predictor.</summary>
public sealed class SignatureGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => Initialize(context, ProjectFacts.In(context));

    internal static void Initialize(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectFacts> project)
    {
        var models = new AnnotatedDeclarations<SignatureModel>(KnownNames.SignatureAttribute, static node => node is TypeDeclarationSyntax, SignatureParser.Parse)
            .In(context, project, TrackingNames.Signatures);

        // A project may reference the words without the verbs; then there is no predictor to derive from.
        var hasPredictors = context.CompilationProvider
            .Select(static (compilation, _) => compilation.GetTypeByMetadataName(KnownNames.Predictor) is not null)
            .WithTrackingName(TrackingNames.Host);

        context.RegisterSourceOutput(
            models.Combine(hasPredictors),
            static (output, pair) => output.AddSource(pair.Left.Shell.HintName + ".g.cs", SignatureEmitter.Emit(pair.Left, pair.Right)));
    }
}
