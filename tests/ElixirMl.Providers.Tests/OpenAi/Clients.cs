using ElixirMl.MlTypes;
using ElixirMl.OpenAi;
using ElixirMl.Providers.Tests.Endpoints;

namespace ElixirMl.Providers.Tests.OpenAi;

/// <summary>Clients of a loopback server.</summary>
public static class Clients
{
    public const string Key = "sk-planted-0123456789abcdef";

    public static OpenAiChatClient Of(LoopbackServer server, Action<OpenAiOptions>? configure = null)
    {
        var options = new OpenAiOptions { ApiKey = ApiKey.Create(Key), Endpoint = server.Endpoint, Model = "gpt-4.1-mini", Retries = 0 };
        configure?.Invoke(options);
        return new(options);
    }
}
