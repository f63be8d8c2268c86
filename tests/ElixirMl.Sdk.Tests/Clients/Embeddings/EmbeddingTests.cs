using System.Numerics.Tensors;
using ElixirMl.Clients;
using ElixirMl.Clients.Embeddings;
using ElixirMl.Clients.Usage;
using ElixirMl.Evaluation.Metrics;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Embeddings;

public sealed class EmbeddingTests
{
    [Fact]
    public void The_same_text_gives_the_same_bits_everywhere()
    {
        var vector = new LexicalEmbeddingGenerator(8).Embed("Grüße aus Łódź, 12 mal");

        Assert.Equal(Bits, Array.ConvertAll(vector, BitConverter.SingleToInt32Bits));
    }

    // Worked out by a second program in another language.
    private static readonly int[] Bits = [-1098907648, -1098907648, 1048576000, 1054716887, 1052050675, -1092766761, 1052050675, 1054716887];

    [Fact]
    public void Texts_that_share_words_or_parts_of_words_are_nearer()
    {
        var lexical = new LexicalEmbeddingGenerator();
        double Near(string left, string right) => TensorPrimitives.CosineSimilarity<float>(lexical.Embed(left), lexical.Embed(right));

        Assert.True(Near("my card was charged twice", "charged my card two times") > Near("my card was charged twice", "the parcel is lost") + 0.3);
        Assert.True(Near("payments", "paying") > Near("payments", "weather") + 0.05);
        Assert.Equal(1, Near("Invoice!", "invoice"), 5);
    }

    [Fact]
    public void Vectors_have_length_one_and_nothing_gives_zeros()
    {
        var lexical = new LexicalEmbeddingGenerator(64);

        Assert.Equal(1, TensorPrimitives.Norm<float>(lexical.Embed("some words")), 5);
        Assert.All(lexical.Embed("… !"), static number => Assert.Equal(0, number));
    }

    [Fact]
    public async Task Another_dimension_or_model_is_refused()
    {
        var lexical = new LexicalEmbeddingGenerator(64);

        await Assert.ThrowsAsync<ArgumentException>(() => lexical.GenerateAsync(["a"], new() { Dimensions = 32 }));
        await Assert.ThrowsAsync<ArgumentException>(() => lexical.GenerateAsync(["a"], new() { ModelId = "ada" }));
    }

    [Fact]
    public async Task It_serves_the_metric_that_takes_a_generator()
    {
        var metric = new EmbeddingSimilarity(new LexicalEmbeddingGenerator().WithCache());

        Assert.True((await metric.ScoreAsync("the red car", "a red car")).Value > (await metric.ScoreAsync("the red car", "green tea")).Value);
    }

    [Fact]
    public async Task A_cache_asks_for_what_it_does_not_know_once_and_keeps_the_order()
    {
        var counting = new CountingEmbeddings();
        var generator = counting.WithCache();

        await generator.GenerateAsync(["a", "b"]);
        var made = await generator.GenerateAsync(["c", "b", "c", "a"]);

        Assert.Equal(["a", "b", "c"], counting.Texts);
        Assert.Equal("cbca", string.Concat(made.Select(static embedding => (char)embedding.Vector.Span[0])));
        Assert.Equal(1, made.Usage!.InputTokenCount);
        Assert.Null((await generator.GenerateAsync(["a"])).Usage);
    }

    [Fact]
    public async Task Retries_and_ledger_work_as_around_chat_clients()
    {
        var ledger = new UsageLedger();
        var counting = new CountingEmbeddings { Failures = 2 };
        var generator = new RetryingEmbeddingGenerator(counting.WithLedger(ledger), null, new LeapingTime());

        Assert.Single(await generator.GenerateAsync(["a"]));
        Assert.Equal((3, 2), (ledger.Total.Calls, ledger.Total.Failures));
        Assert.Equal(0.000001m, ledger.Total.Cost);
    }
}
