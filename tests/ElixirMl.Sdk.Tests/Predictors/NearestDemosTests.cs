using ElixirMl.Clients;
using ElixirMl.Clients.Embeddings;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class NearestDemosTests
{
    private const string Reply = "[[ ## team ## ]]\nBilling\n\n[[ ## confidence ## ]]\n0.5\n\n[[ ## completed ## ]]\n";

    private static readonly ValueList<Demo> Demos = new[] { "Refund for my invoice", "The screen stays black", "Invoice charged twice, refund please", "Hello" }
        .Select(static text => Demo.Of(new RouteTicket { Message = text, Team = Team.Other, Confidence = 0.5 })).ToValueList();

    [Fact]
    public async Task Demos_may_be_chosen_by_embeddings()
    {
        var client = new ScriptedClient(Reply);

        await Ask(client, new NearestDemos(new LexicalEmbeddingGenerator(), 2));

        var shown = client.Requests[0].Messages;
        Assert.Equal(6, shown.Count);
        Assert.Contains("Refund for my invoice", shown[1].Text, StringComparison.Ordinal);
        Assert.Contains("Invoice charged twice", shown[3].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demos_are_embedded_once_in_one_call_also_by_many_questions_at_one_time()
    {
        var gate = new TaskCompletionSource();
        var embeddings = new CountingEmbeddings { Gate = gate.Task };
        var nearest = new NearestDemos(embeddings, 2);

        var router = new RouteTicketPredictor(new FakeModel(Reply)).WithDemos(Demos);
        var questions = Enumerable.Range(0, 8).Select(i => router.PredictAsync($"question {i}", new() { Strategy = nearest })).ToArray();
        gate.SetResult();
        await Task.WhenAll(questions);

        Assert.Equal(Demos.Count + 8, embeddings.Texts.Count);
        Assert.Equal(1 + 8, embeddings.Calls);
    }

    [Fact]
    public async Task A_failed_embedding_fails_the_prediction_and_is_tried_anew_by_the_next()
    {
        var embeddings = new CountingEmbeddings { Failures = 1 };
        var nearest = new NearestDemos(embeddings, 2);

        var router = new RouteTicketPredictor(new FakeModel(Reply)).WithDemos(Demos);
        await Assert.ThrowsAsync<ServerErrorException>(() => router.PredictAsync("a", new() { Strategy = nearest }));
        await router.PredictAsync("a", new() { Strategy = nearest });

        Assert.Equal(Demos.Count + 1, embeddings.Texts.Count);
    }

    [Fact]
    public void Its_name_tells_what_embeds() =>
        Assert.Equal("NearestDemos(2, lexical-embedding)", new NearestDemos(new LexicalEmbeddingGenerator(), 2).Name);

    private static Task<RouteTicketPrediction> Ask(IChatClient client, Strategy strategy) =>
        new RouteTicketPredictor(client).WithDemos(Demos).PredictAsync("please refund the invoice that was charged twice", new() { Strategy = strategy });
}
