using ElixirMl.Generators.Incremental;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators;

/// <summary>Everything that is generated, as one generator: its pipelines share what they know of the files of a project.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ElixirMlGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var project = ProjectFacts.In(context);
        SchemaGenerator.Initialize(context, project);
        SignatureGenerator.Initialize(context, project);
        ProgramGenerator.Initialize(context, project);
        VariableGenerator.Initialize(context, project);
        ToolGenerator.Initialize(context, project);
        RegistrationGenerator.Initialize(context, project);
    }
}
