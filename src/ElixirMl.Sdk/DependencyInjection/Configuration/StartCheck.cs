using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Makes every client or embedding generator of configuration when the host starts, so that a bad setting or order of layers is found then.</summary>
internal sealed class StartCheck<TService>(IServiceProvider services, IEnumerable<RegisteredKey<TService>> keys) : IValidateOptions<Registration<TService>>
    where TService : notnull
{
    private static readonly string Kind = typeof(TService) == typeof(IChatClient) ? "client" : "embedding generator";

    public ValidateOptionsResult Validate(string? name, Registration<TService> options)
    {
        try
        {
            foreach (var key in keys.Where(key => key.Name == name))
            {
                services.GetRequiredKeyedService<TService>(key.Key);
            }

            return ValidateOptionsResult.Success;
        }
        catch (Exception error)
        {
            // Clients are anybody's, and so is what making them throws; it must not lose their name.
            return ValidateOptionsResult.Fail($"The {Kind} {(string.IsNullOrEmpty(name) ? "without a key" : $"'{name}'")} cannot be made. {error.Message}");
        }
    }
}
