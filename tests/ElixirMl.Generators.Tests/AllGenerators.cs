extern alias generators;

using generators::ElixirMl.Generators;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Tests;

/// <summary>Every generator that writes one file per type, as a user has them.</summary>
public sealed class AllGenerators : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        new SchemaGenerator().Initialize(context);
        new SignatureGenerator().Initialize(context);
        new ProgramGenerator().Initialize(context);
        new VariableGenerator().Initialize(context);
        new ToolGenerator().Initialize(context);
    }
}
