using System.Globalization;
using System.Text.Json;
using ElixirMl.Adapters;
using ElixirMl.MlTypes;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using ElixirMl.TestKit;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Adapters;

public sealed class GoldenPromptTests
{
    private static readonly Adapter[] AllAdapters = [ChatAdapter.Shared, JsonAdapter.Shared, MarkdownAdapter.Shared, XmlAdapter.Shared, CompactAdapter.Shared, TwoStepAdapter.Shared];

    private static readonly RouteTicket Example = new() { Message = "My screen is black", Team = Team.Technical, Confidence = 0.75 };

    private static readonly ReadLetter Letter = new()
    {
        Letter = "Dear all,\n\"it\" is [[ ## urgent ## ]].\n## Summary\n<summary>x &amp; y</summary> if a < b",
        Received = new DateOnly(2024, 2, 29),
        Weights = new Dictionary<string, double> { ["größe"] = 1234.5, ["i"] = -0.25 },
        Summary = "A letter in which nothing happens.",
        IsUrgent = true,
        Teams = [Team.Billing, Team.Other],
        Sender = new() { Name = "Ada \"A\" King", Age = 36, Children = [new() { Name = "Byron", Children = [] }] },
        Deadline = new DateTimeOffset(2024, 3, 1, 12, 30, 0, TimeSpan.FromHours(1)),
        Stars = 4,
        Rest = JsonElement.Parse("""{"a": [1, null]}"""),
    };

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    [InlineData("Markdown")]
    [InlineData("Xml")]
    [InlineData("Compact")]
    [InlineData("TwoStep")]
    public void A_signature_of_one_input_and_two_outputs(string adapter) => Approved.Here(adapter).Matches("prompt.txt", RouteTicketPrompt(Choose(adapter)));

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    [InlineData("Markdown")]
    [InlineData("Xml")]
    [InlineData("Compact")]
    [InlineData("TwoStep")]
    public void A_signature_of_every_kind_of_field(string adapter) => Approved.Here(adapter).Matches("prompt.txt", ReadLetterPrompt(Choose(adapter)));

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    [InlineData("Markdown")]
    [InlineData("Xml")]
    [InlineData("Compact")]
    [InlineData("TwoStep")]
    public void A_signature_without_inputs_or_instructions(string adapter) => Approved.Here(adapter).Matches("prompt.txt", TellJokePrompt(Choose(adapter)));

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    [InlineData("Markdown")]
    [InlineData("Xml")]
    [InlineData("Compact")]
    [InlineData("TwoStep")]
    public void Thinking_first_with_complete_and_incomplete_demos(string adapter) => Approved.Here(adapter).Matches("prompt.txt", ThinkingPrompt(Choose(adapter)));

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    [InlineData("Markdown")]
    [InlineData("Xml")]
    [InlineData("Compact")]
    [InlineData("TwoStep")]
    public void A_reply_to_be_mended(string adapter) => Approved.Here(adapter).Matches("repair.txt", Choose(adapter).FormatRepair(
        RouteTicket.Signature.Model,
        ValidationResult.Of(
            new("$.confidence", "range", "Must be at most 1", "87", "Lower it."),
            new("$.team", "allowed", "Must be one of Billing, Technical, Other", "[[ ## team ## ]]"),
            new("$", "syntax", "The reply holds no JSON object."))));

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    [InlineData("Markdown")]
    [InlineData("Xml")]
    [InlineData("Compact")]
    [InlineData("TwoStep")]
    public void Images_and_sounds_within_texts(string adapter) => Approved.Here(adapter).Matches("prompt.txt", ScenePrompt(Choose(adapter)));

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    [InlineData("Markdown")]
    [InlineData("Xml")]
    [InlineData("Compact")]
    [InlineData("TwoStep")]
    public void Earlier_turns_of_a_conversation(string adapter) => Approved.Here(adapter).Matches("prompt.txt", ConversationPrompt(Choose(adapter)));

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    [InlineData("Markdown")]
    [InlineData("Xml")]
    [InlineData("Compact")]
    [InlineData("TwoStep")]
    public void Tools_and_thoughts_in_words(string adapter) => Approved.Here(adapter).Matches("prompt.txt", ToolsPrompt(Choose(adapter)));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void Prompts_are_the_same_in_every_culture(string culture)
    {
        Func<Adapter, string>[] prompts = [RouteTicketPrompt, ReadLetterPrompt, TellJokePrompt, ThinkingPrompt, ScenePrompt, ConversationPrompt, ToolsPrompt];
        var here = prompts.SelectMany(prompt => AllAdapters.Select(prompt)).ToArray();
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal(here, prompts.SelectMany(prompt => AllAdapters.Select(prompt)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }

    [Fact]
    public void Line_ends_are_plain()
    {
        Assert.All(AllAdapters, adapter => Assert.DoesNotContain('\r', ReadLetterPrompt(adapter)));
    }

    private static Adapter Choose(string name) => AllAdapters.Single(adapter => adapter.Name == name);

    private static string RouteTicketPrompt(Adapter adapter) =>
        Show(new RouteTicketPredictor(new ScriptedClient()).WithDemos(Demo.Of(Example)).Render(new() { Message = "I was charged twice" }, new() { Adapter = adapter }));

    private static string ReadLetterPrompt(Adapter adapter) =>
        Show(new ReadLetterPredictor(new ScriptedClient()).WithDemos(Demo.Of(Letter)).Render(
            new() { Letter = "Hello", Weights = new Dictionary<string, double> { ["x"] = 1e-7 } }, new() { Adapter = adapter }));

    private static string TellJokePrompt(Adapter adapter) =>
        Show(new TellJokePredictor(new ScriptedClient()).WithDemos(new Demo([], [DemoField.OfText("joke", "Knock knock.")])).Render(new(), new() { Adapter = adapter }));

    private static string ScenePrompt(Adapter adapter) => Show(new DescribeScenePredictor(new ScriptedClient()).Render(
        new()
        {
            Question = "Who is it?",
            Picture = Image.FromBytes(new byte[] { 1, 2, 3 }, "image/png"),
            Album = [new() { Caption = "İ am <b>", Picture = Image.FromUri(new Uri("https://example.org/i.jpg")) }],
            Papers = new Dictionary<string, Document> { ["ı"] = Document.FromUri(new Uri("https://example.org/bill.pdf")) },
        },
        new() { Adapter = adapter }));

    private static string ConversationPrompt(Adapter adapter) => Show(new ChatPredictor(new ScriptedClient()).Render(
        new() { Before = History.Empty.Add(("question", "How are you?"), ("answer", "Well.")).Add(("question", "And now?")), Question = "Really?" },
        new() { Adapter = adapter }));

    private static string ToolsPrompt(Adapter adapter) => Show(new PlanTripPredictor(new ScriptedClient()).Render(
        new() { Wish = "To Rome", Offers = new([new("find_train", "Finds trains.", """{"type":"object","properties":{"to":{"type":"string"}}}""")]) },
        new() { Adapter = adapter }));

    private static string ThinkingPrompt(Adapter adapter)
    {
        var labelled = Demo.Of(Example);
        var thought = Demo.Of(Example with { Message = "Refund, please" }) is var demo ? demo with { Outputs = [DemoField.OfText("reasoning", "Money is billing."), .. demo.Outputs] } : null!;
        var onlyInputs = new Demo(labelled.Inputs, []);
        var predictor = new RouteTicketPredictor(new ScriptedClient()).WithDemos(thought, onlyInputs, labelled);
        return Show(predictor.Render(new() { Message = "Where is my parcel?" }, new() { Adapter = adapter, Strategy = ChainOfThought.Shared }));
    }

    private static string Show(IEnumerable<ChatMessage> messages) => string.Concat(messages.Select(message => $"=== {message.Role}\n{PromptText.Of(message)}\n"));
}
