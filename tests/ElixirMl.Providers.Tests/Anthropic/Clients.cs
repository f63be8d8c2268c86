using ElixirMl.Anthropic;
using ElixirMl.MlTypes;
using ElixirMl.Providers.Tests.Endpoints;

namespace ElixirMl.Providers.Tests.Anthropic;

/// <summary>Clients of a loopback server.</summary>
public static class Clients
{
    public const string Key = "sk-ant-planted-0123456789abcdef";

    public static AnthropicChatClient Of(LoopbackServer server, Action<AnthropicOptions>? configure = null)
    {
        var options = new AnthropicOptions { ApiKey = ApiKey.Create(Key), Endpoint = server.Root, Model = "claude-haiku-4-5", Retries = 0 };
        configure?.Invoke(options);
        return new(options);
    }
}
