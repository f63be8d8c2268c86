using ElixirMl.Generators.Incremental;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators;

/// <summary>Writes the generated half of every class that has <c>[Variable]</c> properties and is no program.</summary>
public sealed class VariableGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => Initialize(context, ProjectFacts.In(context));

    internal static void Initialize(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectFacts> project)
    {
        var models = new AnnotatedDeclarations<ConfigurableModel>(KnownNames.VariableAttribute, static node => node is PropertyDeclarationSyntax, ConfigurableParser.Parse)
            .In(context, project, TrackingNames.Configurables);

        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model.Shell.HintName + ".Variables.g.cs", ConfigurableEmitter.Emit(model)));
    }
}
