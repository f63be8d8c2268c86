using Microsoft.CodeAnalysis;

namespace ElixirMl.TestKit;

/// <summary>Generates nothing.</summary>
internal sealed class NoGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
