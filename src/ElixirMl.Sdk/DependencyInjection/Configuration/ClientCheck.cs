using ElixirMl.Schemas;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Makes every client of configuration when the host starts, so that a bad setting or order of layers is found then.</summary>
internal sealed class ClientCheck(IServiceProvider services) : IValidateOptions<ClientRegistration>
{
    public ValidateOptionsResult Validate(string? name, ClientRegistration options)
    {
        try
        {
            services.GetRequiredKeyedService<IChatClient>(name);
            return ValidateOptionsResult.Success;
        }
        catch (Exception error) when (error is ValidationException or InvalidOperationException or ArgumentException)
        {
            return ValidateOptionsResult.Fail($"The client '{name}' cannot be made. {error.Message}");
        }
    }
}
