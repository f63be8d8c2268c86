extern alias generators;

using generators::ElixirMl.Generators;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Tests;

/// <summary>Every generator of the package at once, as a user has them.</summary>
public sealed class AllGenerators : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        new SchemaGenerator().Initialize(context);
        new SignatureGenerator().Initialize(context);
        new ProgramGenerator().Initialize(context);
        new VariableGenerator().Initialize(context);
    }
}
