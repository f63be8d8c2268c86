using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;

namespace ElixirMl.DependencyInjection;

/// <summary>Makes the innermost generator of those that <see cref="ElixirMlBuilder.AddEmbeddings(string)"/> reads from configuration.</summary>
/// <param name="Name">What a section names under <c>Provider</c>; compared without regard to case.</param>
/// <param name="Create">Makes the generator from the services, the root of the configuration and the path of the section.</param>
/// <remarks>Registered as services, several beside each other; the providers' packages bring theirs.</remarks>
public sealed record EmbeddingProvider(string Name, Func<IServiceProvider, IConfiguration, string, IEmbeddingGenerator<string, Embedding<float>>> Create);
