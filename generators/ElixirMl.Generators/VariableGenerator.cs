using ElixirMl.Generators.Incremental;
using ElixirMl.Generators.Roslyn;
using ElixirMl.Generators.Variables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ElixirMl.Generators;

/// <summary>Writes the generated half of every class that has <c>[Variable]</c> properties and is no program.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class VariableGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var models = new AnnotatedDeclarations<ConfigurableModel>(KnownNames.VariableAttribute, static node => node is PropertyDeclarationSyntax, ConfigurableParser.Parse)
            .In(context, TrackingNames.Configurables);

        context.RegisterSourceOutput(models, static (output, model) => output.AddSource(model.Shell.HintName + ".Variables.g.cs", ConfigurableEmitter.Emit(model)));
    }
}
