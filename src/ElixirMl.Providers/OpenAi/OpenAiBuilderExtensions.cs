using ElixirMl.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ElixirMl.OpenAi;

/// <summary>Adds OpenAI, and whoever speaks its protocol, to dependency injection.</summary>
public static class OpenAiBuilderExtensions
{
    /// <summary>Registers an <see cref="OpenAiChatClient"/> as chat client.</summary>
    /// <param name="builder">Of <c>services.AddElixirMl()</c>.</param>
    /// <param name="configure">Has the last word over what configuration and environment say.</param>
    /// <param name="key">Tells several clients apart; <see langword="null"/> is the one asked unless another key is given.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// Reads the registered <see cref="IConfiguration"/>, if any, as <see cref="OpenAiOptions.FromConfiguration"/> does, and the environment.
    /// A key that was read is sent to the address that was read: when <paramref name="configure"/> names another address, it names the key too.
    /// The client is made when it is first asked for; options that cannot be used are reported then, all at once.
    /// </remarks>
    public static ElixirMlBuilder AddOpenAi(this ElixirMlBuilder builder, Action<OpenAiOptions>? configure = null, object? key = null)
    {
        ArgumentNullException.ThrowIfNull(builder);

        return builder.AddChatClient(
            services =>
            {
                var options = Configure(OpenAiConfiguration.Read(services.GetService<IConfiguration>()), configure);
                return new OpenAiChatClient(options, services.GetService<ILogger<OpenAiChatClient>>(), services.GetService<TimeProvider>());
            },
            key);
    }

    private static OpenAiOptions Configure(OpenAiOptions options, Action<OpenAiOptions>? configure)
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
