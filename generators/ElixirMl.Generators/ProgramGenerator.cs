using ElixirMl.Generators.Incremental;
using ElixirMl.Generators.Programs;
using ElixirMl.Generators.Roslyn;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators;

/// <summary>Writes the generated half of every <c>[Program]</c> type.</summary>
public sealed class ProgramGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => Initialize(context, ProjectFacts.In(context));

    internal static void Initialize(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectFacts> project)
    {
        var models = new AnnotatedDeclarations<ProgramModel>(KnownNames.ProgramAttribute, static node => node is ClassDeclarationSyntax or RecordDeclarationSyntax, ProgramParser.Parse)
            .In(context, project, TrackingNames.Programs);

        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model.Shell.HintName + ".g.cs", ProgramEmitter.Emit(model)));
    }
}
