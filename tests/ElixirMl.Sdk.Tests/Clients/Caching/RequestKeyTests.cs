using System.Globalization;
using System.Reflection;
using System.Text.Json;
using ElixirMl.Clients.Caching;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Caching;

public sealed class RequestKeyTests
{
    private static readonly Dictionary<string, Action<ChatOptions>> Changes = new(StringComparer.Ordinal)
    {
        [nameof(ChatOptions.Instructions)] = options => options.Instructions = "be brief",
        [nameof(ChatOptions.Temperature)] = options => options.Temperature = 0.5f,
        [nameof(ChatOptions.MaxOutputTokens)] = options => options.MaxOutputTokens = 5,
        [nameof(ChatOptions.TopP)] = options => options.TopP = 0.5f,
        [nameof(ChatOptions.TopK)] = options => options.TopK = 5,
        [nameof(ChatOptions.FrequencyPenalty)] = options => options.FrequencyPenalty = 0.5f,
        [nameof(ChatOptions.PresencePenalty)] = options => options.PresencePenalty = 0.5f,
        [nameof(ChatOptions.Seed)] = options => options.Seed = 5,
        [nameof(ChatOptions.Reasoning)] = options => options.Reasoning = new() { Effort = ReasoningEffort.High },
        [nameof(ChatOptions.ResponseFormat)] = options => options.ResponseFormat = ChatResponseFormat.Json,
        [nameof(ChatOptions.ModelId)] = options => options.ModelId = "large",
        [nameof(ChatOptions.StopSequences)] = options => options.StopSequences = ["stop"],
        [nameof(ChatOptions.AllowMultipleToolCalls)] = options => options.AllowMultipleToolCalls = true,
        [nameof(ChatOptions.ToolMode)] = options => options.ToolMode = ChatToolMode.RequireAny,
        [nameof(ChatOptions.Tools)] = options => options.Tools = [AIFunctionFactory.Create(() => 1, "one")],
        [nameof(ChatOptions.AllowBackgroundResponses)] = options => options.AllowBackgroundResponses = true,
        [nameof(ChatOptions.AdditionalProperties)] = options => options.AdditionalProperties = new() { ["user"] = "ada" },
    };

    // These make a request one that must not be cached at all.
    private static readonly string[] NeverCached = [nameof(ChatOptions.RawRepresentationFactory), nameof(ChatOptions.ContinuationToken), nameof(ChatOptions.ConversationId)];

    [Fact]
    public void Every_option_there_is_makes_another_key()
    {
        var known = typeof(ChatOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name);

        Assert.Equal(known.Order(StringComparer.Ordinal), Changes.Keys.Concat(NeverCached).Order(StringComparer.Ordinal));
        var keys = Changes.Values.Select(change => Key("well?", change)).Append(Key("well?", _ => { })).ToArray();
        Assert.DoesNotContain(keys, key => key is null);
        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void Texts_cannot_flow_into_each_other()
    {
        ChatMessage[][] requests =
        [
            [new(ChatRole.User, "ab"), new(ChatRole.User, "c")],
            [new(ChatRole.User, "a"), new(ChatRole.User, "bc")],
            [new(ChatRole.User, "abc")],
            [new(ChatRole.User, [new TextContent("ab"), new TextContent("c")])],
            [new(ChatRole.System, "abc")],
            [new(ChatRole.User, "abc") { AuthorName = "ada" }],
            [new(ChatRole.User, [new DataContent("abc"u8.ToArray(), "image/png")])],
            [new(ChatRole.User, [new DataContent("abc"u8.ToArray(), "image/jpeg")])],
            [new(ChatRole.User, [new TextReasoningContent("abc")])],
            [new(ChatRole.User, [new FunctionCallContent("1", "abc", new Dictionary<string, object?> { ["x"] = 1 })])],
            [new(ChatRole.User, [new FunctionCallContent("1", "abc", new Dictionary<string, object?> { ["x"] = "1" })])],
            [new(ChatRole.User, [new FunctionResultContent("1", "abc")])],
        ];

        var keys = requests.Select(request => RequestKey.Of(KeyScope.None, request, null)).ToArray();

        Assert.DoesNotContain(keys, key => key is null);
        Assert.Equal(requests.Length, keys.Distinct().Count());
    }

    [Fact]
    public void The_order_of_named_values_does_not_matter()
    {
        var one = Key("well?", options => options.AdditionalProperties = new() { ["a"] = 1, ["b"] = true });
        var other = Key("well?", options => options.AdditionalProperties = new() { ["b"] = true, ["a"] = 1L });

        Assert.Equal(one, other);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void The_key_is_the_same_in_every_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var here = Key("Iıİi?", options => (options.Temperature, options.AdditionalProperties) = (0.25f, new() { ["x"] = 1.5, ["y"] = JsonDocument.Parse("[1.5]").RootElement }));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(here, Key("Iıİi?", options => (options.Temperature, options.AdditionalProperties) = (0.25f, new() { ["x"] = 1.5, ["y"] = JsonDocument.Parse("[1.5]").RootElement })));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // Worked out by hand from the canonical form, with another implementation of SHA-256.
    [Fact]
    public void The_key_is_the_same_on_every_machine() =>
        Assert.Equal("d83f99e203ec9525edfa39d0f6009323ae4001d97f2a33bc6d6db42a1f323cf7", Key("well?", options => options.ModelId = "small")!.Value.ToString());

    private static ChatCacheKey? Key(string text, Action<ChatOptions> change)
    {
        var options = new ChatOptions();
        change(options);
        return RequestKey.Of(KeyScope.None, FakeModel.Ask(text), options);
    }
}
