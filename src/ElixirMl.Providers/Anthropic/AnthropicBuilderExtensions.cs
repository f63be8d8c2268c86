using ElixirMl.Clients.StructuredOutput;
using ElixirMl.DependencyInjection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Anthropic;

/// <summary>Adds Anthropic to dependency injection.</summary>
public static class AnthropicBuilderExtensions
{
    /// <summary>Registers an <see cref="AnthropicChatClient"/> as chat client, with a <see cref="StructuredOutputChatClient"/> around it.</summary>
    /// <param name="builder">Of <c>services.AddElixirMl()</c>.</param>
    /// <param name="configure">Has the last word over what configuration and environment say.</param>
    /// <param name="key">Tells several clients apart; <see langword="null"/> is the one asked unless another key is given.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// Reads the registered <see cref="IConfiguration"/>, if any, as <see cref="AnthropicOptions.FromConfiguration"/> does, and the environment.
    /// A key that was read is sent to the address that was read: when <paramref name="configure"/> names another address, it names the key too.
    /// The client is made when the host starts, or else when it is first asked for; options that cannot be used are reported then, all at once.
    /// </remarks>
    public static ElixirMlBuilder AddAnthropic(this ElixirMlBuilder builder, Action<AnthropicOptions>? configure = null, object? key = null)
    {
        ArgumentNullException.ThrowIfNull(builder);

        return builder.AddChatClient(services => Create(services, Configure(AnthropicOptions.FromConfiguration(services.GetService<IConfiguration>()), configure)), key);
    }

    internal static IChatClient Create(IServiceProvider services, AnthropicOptions options) => new StructuredOutputChatClient(
        new AnthropicChatClient(options, services.GetService<ILogger<AnthropicChatClient>>(), services.GetService<TimeProvider>()),
        services.GetService<ILogger<StructuredOutputChatClient>>());

    private static AnthropicOptions Configure(AnthropicOptions options, Action<AnthropicOptions>? configure)
    {
        var (key, endpoint) = (options.ApiKey, options.Endpoint);
        configure?.Invoke(options);
        if (options.Endpoint != endpoint && ReferenceEquals(options.ApiKey, key))
        {
            options.ApiKey = null;
        }

        return options;
    }
}
