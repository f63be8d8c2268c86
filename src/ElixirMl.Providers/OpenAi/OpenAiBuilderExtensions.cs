using ElixirMl.Clients.StructuredOutput;
using ElixirMl.DependencyInjection;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ElixirMl.OpenAi;

/// <summary>Adds OpenAI, and whoever speaks its protocol, to dependency injection.</summary>
public static class OpenAiBuilderExtensions
{
    /// <summary>Registers an <see cref="OpenAiChatClient"/> as chat client, with a <see cref="StructuredOutputChatClient"/> around it.</summary>
    /// <param name="builder">Of <c>services.AddElixirMl()</c>.</param>
    /// <param name="configure">Has the last word over what configuration and environment say.</param>
    /// <param name="key">Tells several clients apart; <see langword="null"/> is the one asked unless another key is given.</param>
    /// <returns>The builder.</returns>
    /// <remarks>
    /// Reads the registered <see cref="IConfiguration"/>, if any, as <see cref="OpenAiOptions.FromConfiguration"/> does, and the environment.
    /// A key that was read is sent to the address that was read: when <paramref name="configure"/> names another address, it names the key too.
    /// The client is made when the host starts, or else when it is first asked for; options that cannot be used are reported then, all at once.
    /// </remarks>
    public static ElixirMlBuilder AddOpenAi(this ElixirMlBuilder builder, Action<OpenAiOptions>? configure = null, object? key = null) =>
        AddOpenAiCompatible(builder, OpenAiVendor.OpenAi, configure, key);

    /// <summary>Registers Azure OpenAI; its address is <c>AZURE_OPENAI_BASE_URL</c> or <c>AzureOpenAi:Endpoint</c>.</summary>
    /// <inheritdoc cref="AddOpenAi"/>
    public static ElixirMlBuilder AddAzureOpenAi(this ElixirMlBuilder builder, Action<OpenAiOptions>? configure = null, object? key = null) =>
        AddOpenAiCompatible(builder, OpenAiVendor.Azure, configure, key);

    /// <summary>Registers Groq; its key is <c>GROQ_API_KEY</c> or <c>Groq:ApiKey</c>.</summary>
    /// <inheritdoc cref="AddOpenAi"/>
    public static ElixirMlBuilder AddGroq(this ElixirMlBuilder builder, Action<OpenAiOptions>? configure = null, object? key = null) =>
        AddOpenAiCompatible(builder, OpenAiVendor.Groq, configure, key);

    /// <summary>Registers Google's Gemini; its key is <c>GEMINI_API_KEY</c> or <c>Google:ApiKey</c>.</summary>
    /// <inheritdoc cref="AddOpenAi"/>
    public static ElixirMlBuilder AddGoogle(this ElixirMlBuilder builder, Action<OpenAiOptions>? configure = null, object? key = null) =>
        AddOpenAiCompatible(builder, OpenAiVendor.Google, configure, key);

    /// <summary>Registers Ollama on this machine, or at <c>OLLAMA_BASE_URL</c> or <c>Ollama:Endpoint</c>.</summary>
    /// <inheritdoc cref="AddOpenAi"/>
    public static ElixirMlBuilder AddOllama(this ElixirMlBuilder builder, Action<OpenAiOptions>? configure = null, object? key = null) =>
        AddOpenAiCompatible(builder, OpenAiVendor.Ollama, configure, key);

    /// <summary>Registers vLLM on this machine, or at <c>VLLM_BASE_URL</c> or <c>Vllm:Endpoint</c>.</summary>
    /// <inheritdoc cref="AddOpenAi"/>
    public static ElixirMlBuilder AddVllm(this ElixirMlBuilder builder, Action<OpenAiOptions>? configure = null, object? key = null) =>
        AddOpenAiCompatible(builder, OpenAiVendor.Vllm, configure, key);

    /// <summary>Registers the server of llama.cpp on this machine, or at <c>LLAMACPP_BASE_URL</c> or <c>LlamaCpp:Endpoint</c>.</summary>
    /// <inheritdoc cref="AddOpenAi"/>
    public static ElixirMlBuilder AddLlamaCpp(this ElixirMlBuilder builder, Action<OpenAiOptions>? configure = null, object? key = null) =>
        AddOpenAiCompatible(builder, OpenAiVendor.LlamaCpp, configure, key);

    /// <summary>Registers anyone who speaks OpenAI's protocol.</summary>
    /// <param name="builder">Of <c>services.AddElixirMl()</c>.</param>
    /// <param name="vendor">A known one, or one of your own.</param>
    /// <param name="configure">Has the last word over what configuration and environment say.</param>
    /// <param name="key">Tells several clients apart; <see langword="null"/> is the one asked unless another key is given.</param>
    /// <returns>The builder.</returns>
    /// <remarks>As <see cref="AddOpenAi"/>, with the names of <paramref name="vendor"/>.</remarks>
    public static ElixirMlBuilder AddOpenAiCompatible(this ElixirMlBuilder builder, OpenAiVendor vendor, Action<OpenAiOptions>? configure = null, object? key = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(vendor);

        return builder.AddChatClient(
            services => Create(services, Configure(OpenAiOptions.For(vendor, services.GetService<IConfiguration>()), configure)),
            key);
    }

    internal static IChatClient Create(IServiceProvider services, OpenAiOptions options) => new StructuredOutputChatClient(
        new OpenAiChatClient(options, services.GetService<ILogger<OpenAiChatClient>>(), services.GetService<TimeProvider>()),
        services.GetService<ILogger<StructuredOutputChatClient>>());

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
