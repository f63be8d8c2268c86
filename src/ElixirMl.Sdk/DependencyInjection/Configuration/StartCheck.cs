using ElixirMl.Schemas;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Makes every client or embedding generator of configuration when the host starts, so that a bad setting or order of layers is found then.</summary>
internal sealed class StartCheck<TService>(IServiceProvider services) : IValidateOptions<Registration<TService>>
    where TService : notnull
{
    private static readonly string Kind = typeof(TService) == typeof(IChatClient) ? "client" : "embedding generator";

    public ValidateOptionsResult Validate(string? name, Registration<TService> options)
    {
        try
        {
            services.GetRequiredKeyedService<TService>(name);
            return ValidateOptionsResult.Success;
        }
        catch (Exception error) when (error is ValidationException or InvalidOperationException or ArgumentException)
        {
            return ValidateOptionsResult.Fail($"The {Kind} '{name}' cannot be made. {error.Message}");
        }
    }
}
