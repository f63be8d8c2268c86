using ElixirMl.Schemas;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Makes every embedding generator of configuration when the host starts, so that a bad setting or order of layers is found then.</summary>
internal sealed class EmbeddingCheck(IServiceProvider services) : IValidateOptions<EmbeddingRegistration>
{
    public ValidateOptionsResult Validate(string? name, EmbeddingRegistration options)
    {
        try
        {
            services.GetRequiredKeyedService<IEmbeddingGenerator<string, Embedding<float>>>(name);
            return ValidateOptionsResult.Success;
        }
        catch (Exception error) when (error is ValidationException or InvalidOperationException or ArgumentException)
        {
            return ValidateOptionsResult.Fail($"The embedding generator '{name}' cannot be made. {error.Message}");
        }
    }
}
