extern alias generators;

using generators::ElixirMl.Generators;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Generators.Tests.Registration;

/// <summary>The registration together with what it registers.</summary>
public sealed class RegisteringGenerators : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        new AllGenerators().Initialize(context);
        new RegistrationGenerator().Initialize(context);
    }
}
