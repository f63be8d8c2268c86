using ElixirMl.MlTypes;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class MediaFieldTests
{
    private const string Reply = "[[ ## scene ## ]]\nA cat.\n[[ ## completed ## ]]";

    private static readonly Image Png = Image.FromBytes(new byte[] { 1, 2, 3 }, "image/png");
    private static readonly Image Jpg = Image.FromUri(new Uri("https://example.org/cat.jpg"));

    [Fact]
    public void Media_stand_where_they_were_given_with_the_text_around_them()
    {
        var message = Render(new()
        {
            Question = "Who?",
            Picture = Png,
            Sound = Audio.FromUri(new Uri("https://example.org/meow"), "audio/mpeg"),
            Album = [new() { Caption = "one", Picture = Jpg }, new() { Caption = "two", Picture = Png }],
            Papers = new Dictionary<string, Document> { ["vet"] = Document.FromUri(new Uri("https://example.org/bill.pdf")) },
        })[^1];

        Assert.Equal(
            [
                "[[ ## question ## ]]\nWho?\n\n[[ ## picture ## ]]\n", "image/png",
                "\n\n[[ ## sound ## ]]\n", "audio/mpeg https://example.org/meow",
                "\n\n[[ ## album ## ]]\n[{\"caption\":\"one\",\"picture\":\"", "image/jpeg https://example.org/cat.jpg",
                "\"},{\"caption\":\"two\",\"picture\":\"", "image/png",
                "\"}]\n\n[[ ## papers ## ]]\n{\"vet\":\"", "application/pdf https://example.org/bill.pdf",
                "\"}\n\nAnswer with the fields `scene`, in this order, then `[[ ## completed ## ]]`.",
            ],
            message.Contents.Select(Show));
        Assert.Equal([1, 2, 3], message.Contents.OfType<DataContent>().First().Data.ToArray());
    }

    [Fact]
    public void Media_in_demos_and_earlier_turns_are_parts_too()
    {
        var demo = Demo.Of(new DescribeScene { Question = "What?", Picture = Jpg, Scene = "A dog." });

        var messages = new DescribeScenePredictor(new ScriptedClient()).WithDemos(demo).Render(new() { Question = "Who?", Picture = Png }, new() { History = [demo] });

        Assert.Equal([1, 3, 5], Enumerable.Range(0, messages.Count).Where(index => messages[index].Contents.Any(static content => content is DataContent or UriContent)));
    }

    [Fact]
    public void Text_cannot_name_a_medium()
    {
        var message = Render(new() { Question = "\uFFFC0\uFFFC and \uFFFC1\uFFFC", Picture = Png, Album = [new() { Caption = "\uFFFC0\uFFFC", Picture = Jpg }] })[^1];

        Assert.Equal(2, message.Contents.Count(static content => content is not TextContent));
        Assert.Contains("\uFFFC\u200B0", message.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_opened_when_it_is_sent_and_not_before()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.ChangeExtension(Path.GetRandomFileName(), ".png"));
        var client = new ScriptedClient(Reply);
        var describe = new DescribeScenePredictor(client);
        var picture = Image.FromFile(path);
        Assert.IsType<UriContent>(describe.Render(new() { Question = "Who?", Picture = picture })[^1].Contents[1]);

        var missing = await Assert.ThrowsAsync<FileNotFoundException>(() => describe.PredictAsync(new() { Question = "Who?", Picture = picture }));
        Assert.Contains(path, missing.Message, StringComparison.Ordinal);
        Assert.Empty(client.Requests);

        await File.WriteAllBytesAsync(path, [7, 8]);
        await describe.PredictAsync(new() { Question = "Who?", Picture = picture });
        File.Delete(path);

        var sent = Assert.IsType<DataContent>(client.Requests[0].Messages[^1].Contents[1]);
        Assert.Equal(("image/png", 2), (sent.MediaType, sent.Data.Length));
    }

    [Fact]
    public void Signatures_without_media_send_one_text() =>
        Assert.Single(new RouteTicketPredictor(new ScriptedClient()).Render(new() { Message = "\uFFFC0\uFFFC" })[^1].Contents);

    private static IReadOnlyList<ChatMessage> Render(DescribeScene.Inputs inputs) => new DescribeScenePredictor(new ScriptedClient()).Render(inputs);

    private static string Show(AIContent content) => content switch
    {
        TextContent text => text.Text,
        UriContent address => $"{address.MediaType} {address.Uri}",
        DataContent data => data.MediaType,
        _ => content.GetType().Name,
    };
}
