using ElixirMl.Anthropic;
using ElixirMl.Clients;
using ElixirMl.MlTypes;
using ElixirMl.OpenAi;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Providers.Tests.Endpoints;

public sealed class LoggerTests
{
    private static readonly ApiKey Key = ApiKey.Create("sk-planted-0123456789abcdef");

    [Fact]
    public async Task Behaviour_73_a_logger_that_throws_breaks_no_call_to_OpenAI()
    {
        await using var server = await LoopbackServer.StartAsync(200, OpenAi.Replies.Text("Hello."));
        using var client = new OpenAiChatClient(new() { ApiKey = Key, Endpoint = server.Endpoint, Model = "gpt-4.1-mini", Retries = 0, UnsupportedOptions = UnsupportedOptionPolicy.Warn }, new ThrowingLogger<OpenAiChatClient>());

        await AnswersWithWarningAsync(client);
    }

    [Fact]
    public async Task Behaviour_73_a_logger_that_throws_breaks_no_call_to_Anthropic()
    {
        await using var server = await LoopbackServer.StartAsync(200, Anthropic.Replies.Text("Hello."));
        using var client = new AnthropicChatClient(new() { ApiKey = Key, Endpoint = server.Root, Model = "claude-haiku-4-5", Retries = 0, UnsupportedOptions = UnsupportedOptionPolicy.Warn }, new ThrowingLogger<AnthropicChatClient>());

        await AnswersWithWarningAsync(client);
    }

    private static async Task AnswersWithWarningAsync(IChatClient client)
    {
        var response = await client.GetResponseAsync("Hi", new() { ConversationId = "c" });

        Assert.Equal("Hello.", response.Text);
        Assert.Contains("ConversationId", Assert.Single((IReadOnlyList<string>)response.AdditionalProperties![CallProperties.Warnings]!), StringComparison.Ordinal);
    }

    private sealed class ThrowingLogger<T> : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new InvalidOperationException("The logger fails.");

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException("The logger fails.");
    }
}
