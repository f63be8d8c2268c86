using ElixirMl.Clients;
using ElixirMl.MlTypes;
using ElixirMl.OpenAi;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.OpenAi;

public sealed class EmbeddingTests
{
    private const string Two = """{"object":"list","model":"text-embedding-3-small","data":[{"index":1,"embedding":[0,1]},{"index":0,"embedding":[0.5,-0.25]}],"usage":{"prompt_tokens":7,"total_tokens":7}}""";

    [Fact]
    public async Task Texts_go_in_one_request_and_come_back_in_their_order()
    {
        await using var server = await LoopbackServer.StartAsync(200, Two);
        using var generator = Of(server);

        var made = await generator.GenerateAsync(["first", "second"], new() { Dimensions = 2 });

        Assert.Equal([0.5f, -0.25f], made[0].Vector.ToArray());
        Assert.Equal([0f, 1f], made[1].Vector.ToArray());
        Assert.Equal(7, made.Usage!.InputTokenCount);
        var request = Assert.Single(server.Requests);
        Assert.Equal("/v1/embeddings", request.Path);
        Assert.Equal("second", request.Body.GetProperty("input")[1].GetString());
        Assert.Equal(2, request.Body.GetProperty("dimensions").GetInt32());
        Assert.Equal("text-embedding-3-small", request.Body.GetProperty("model").GetString());
    }

    [Fact]
    public async Task A_missing_vector_is_an_error_of_the_server()
    {
        await using var server = await LoopbackServer.StartAsync(200, Two);
        using var generator = Of(server);

        var error = await Assert.ThrowsAsync<ServerErrorException>(() => generator.GenerateAsync(["a", "b", "c"]));

        Assert.Contains("2 embeddings for 3 texts", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[1,2]")]
    [InlineData("""{"data":7}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,"x"]}]}""")]
    public async Task JSON_of_another_kind_is_an_error_of_the_server(string body)
    {
        await using var server = await LoopbackServer.StartAsync(200, body);
        using var generator = Of(server);

        await Assert.ThrowsAsync<ServerErrorException>(() => generator.GenerateAsync(["a"]));
    }

    [Fact]
    public async Task A_further_field_does_not_replace_one_that_is_written_already()
    {
        await using var server = await LoopbackServer.StartAsync(200, Two);
        using var generator = Of(server);

        var error = await Assert.ThrowsAsync<UnsupportedFeatureException>(() => generator.GenerateAsync(["a"], new() { AdditionalProperties = new() { ["model"] = "other" } }));

        Assert.Contains("\"model\"", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limited_rate_has_its_type()
    {
        await using var server = await LoopbackServer.StartAsync(429, Replies.Error("Slow down.", "rate_limit_exceeded"), headers: ("Retry-After", "3"));
        using var generator = Of(server);

        var error = await Assert.ThrowsAsync<RateLimitedException>(() => generator.GenerateAsync(["a"]));

        Assert.Equal(TimeSpan.FromSeconds(3), error.RetryAfter);
    }

    [Fact]
    public async Task No_text_makes_no_call()
    {
        await using var server = await LoopbackServer.StartAsync(200, Two);
        using var generator = Of(server);

        Assert.Empty(await generator.GenerateAsync([]));
        Assert.Empty(server.Requests);
    }

    private static OpenAiEmbeddingGenerator Of(LoopbackServer server) =>
        new(new() { ApiKey = ApiKey.Create(Clients.Key), Endpoint = server.Endpoint, Model = "text-embedding-3-small", Retries = 0 });
}
