using ElixirMl.Clients;
using ElixirMl.Clients.Caching;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Caching;

/// <summary>What tells requests apart beyond texts and plain options: tools, what a provider's library put in, values of any type.</summary>
public sealed class RequestKeyContentTests
{
    [Fact]
    public void Every_setting_of_every_kind_of_tool_makes_another_key()
    {
        AITool[] tools =
        [
            AIFunctionFactory.Create(() => 1, "one"),
            AIFunctionFactory.Create(() => 1, "one", "Gives one."),
            AIFunctionFactory.Create((int x) => x, "one"),
            new HostedWebSearchTool(),
            new HostedWebSearchTool(new Dictionary<string, object?> { ["site"] = "a.org" }),
            new HostedCodeInterpreterTool(),
            new HostedCodeInterpreterTool { Inputs = [new HostedFileContent("f1")] },
            new HostedCodeInterpreterTool { Inputs = [new HostedFileContent("f2")] },
            new HostedFileSearchTool(),
            new HostedFileSearchTool { MaximumResultCount = 3 },
            new HostedFileSearchTool { Inputs = [new HostedVectorStoreContent("s1")] },
            new HostedFileSearchTool { Inputs = [new HostedVectorStoreContent("s2")] },
            new HostedMcpServerTool("mcp", "https://a.org"),
            new HostedMcpServerTool("mcp", "https://b.org"),
            new HostedMcpServerTool("other", "https://a.org"),
            new HostedMcpServerTool("mcp", "https://a.org") { AllowedTools = [] },
            new HostedMcpServerTool("mcp", "https://a.org") { AllowedTools = ["x"] },
            new HostedMcpServerTool("mcp", "https://a.org") { ServerDescription = "It helps." },
            new HostedMcpServerTool("mcp", "https://a.org") { ApprovalMode = HostedMcpServerToolApprovalMode.NeverRequire },
            new HostedMcpServerTool("mcp", "https://a.org") { ApprovalMode = HostedMcpServerToolApprovalMode.RequireSpecific(["x"], null) },
            new HostedMcpServerTool("mcp", "https://a.org") { ApprovalMode = HostedMcpServerToolApprovalMode.RequireSpecific(null, ["x"]) },
        ];

        AssertAllDiffer(tools.Select(static tool => Key(options => options.Tools = [tool])));
    }

    [Fact]
    public void A_tool_of_a_kind_nobody_knows_is_not_cached() => Assert.Null(Key(static options => options.Tools = [new StrangeTool()]));

    [Fact]
    public void What_a_library_put_into_messages_counts()
    {
        ChatMessage[] messages =
        [
            new(ChatRole.User, "well?"),
            new(ChatRole.User, "well?") { RawRepresentation = "a" },
            new(ChatRole.User, "well?") { RawRepresentation = new { signature = "a" } },
            new(ChatRole.User, "well?") { RawRepresentation = new { signature = "b" } },
            new(ChatRole.User, [new TextContent("well?") { RawRepresentation = "a" }]),
            new(ChatRole.User, [new TextContent("well?") { AdditionalProperties = new() { ["cache_control"] = "ephemeral" } }]),
            new(ChatRole.User, [new HostedFileContent("f")]),
            new(ChatRole.User, [new HostedFileContent("f") { RawRepresentation = "a" }]),
        ];

        AssertAllDiffer(messages.Select(static message => RequestKey.Of(KeyScope.None, [message], null)));
    }

    [Fact]
    public void Behaviour_77_what_cannot_be_written_has_no_key_and_throws_nothing()
    {
        object[] values = [double.NaN, new Throwing(), new Cycle(), (Action)(static () => { })];

        Assert.All(values, static value => Assert.Null(Key(options => options.AdditionalProperties = new() { ["odd"] = value })));
        Assert.All(values, static value => Assert.Null(RequestKey.Of(KeyScope.None, [new(ChatRole.User, [new FunctionResultContent("c", value)])], null)));
        Assert.All(values, static value => Assert.Null(RequestKey.Of(KeyScope.None, [new(ChatRole.User, "well?") { RawRepresentation = value }], null)));
    }

    [Fact]
    public void Behaviour_74_who_asks_and_where_does_not_count()
    {
        string[] names = ["api_key", "apiKey", "api-key", "api_base", "base_url", "Authorization"];

        Assert.All(names, static name => Assert.Equal(Key(static _ => { }), Key(options => options.AdditionalProperties = new() { [name] = "sk-1" })));
        Assert.Equal(Key(static options => options.Tools = [new HostedMcpServerTool("mcp", "https://a.org")]), Key(static options => options.Tools = [new HostedMcpServerTool("mcp", "https://a.org") { Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer sk-1" } }]));
    }

    [Fact]
    public void Nothing_is_nothing_however_it_is_written()
    {
        var nothing = RequestKey.Of(KeyScope.None, FakeModel.Ask("well?"), null);

        Assert.NotNull(nothing);
        Assert.Equal(nothing, Key(static _ => { }));
        Assert.Equal(nothing, Key(static options => (options.Tools, options.StopSequences, options.AdditionalProperties) = ([], [], [])));
        Assert.Equal(nothing, Key(static options => options.AdditionalProperties = new() { [CallProperties.SkipCache] = false }));
    }

    [Fact]
    public void Another_provider_or_model_that_is_asked_by_default_makes_another_key_and_a_named_one_counts_as_itself()
    {
        var keys = new[] { new KeyScope("", "a", "small"), new KeyScope("", "a", "large"), new KeyScope("", "b", "small"), new KeyScope("x", "a", "small"), new KeyScope("", null, "a") }.Select(static scope => Key(scope, null)).ToArray();

        AssertAllDiffer(keys);
        Assert.Equal(keys[0], Key(new("", "a", "large"), "small"));
    }

    private static void AssertAllDiffer(IEnumerable<ChatCacheKey?> made)
    {
        var keys = made.ToArray();
        Assert.DoesNotContain(keys, static key => key is null);
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    private static ChatCacheKey? Key(KeyScope scope, string? model) => RequestKey.Of(scope, FakeModel.Ask("well?"), model is null ? null : new() { ModelId = model });

    private static ChatCacheKey? Key(Action<ChatOptions> change)
    {
        var options = new ChatOptions();
        change(options);
        return RequestKey.Of(KeyScope.None, FakeModel.Ask("well?"), options);
    }

    private sealed class StrangeTool : AITool;

    private sealed class Throwing
    {
        public string Value => throw new ArithmeticException();
    }

    private sealed class Cycle
    {
        public Cycle Self => this;
    }
}
