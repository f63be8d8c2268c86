using System.Globalization;
using System.Text.Json;
using ElixirMl.Adapters;
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
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("")]
    public void Prompts_are_the_same_in_every_culture(string culture)
    {
        Func<Adapter, string>[] prompts = [RouteTicketPrompt, ReadLetterPrompt, TellJokePrompt, ThinkingPrompt];
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

    private static string ThinkingPrompt(Adapter adapter)
    {
        var labelled = Demo.Of(Example);
        var thought = Demo.Of(Example with { Message = "Refund, please" }) is var demo ? demo with { Outputs = [DemoField.OfText("reasoning", "Money is billing."), .. demo.Outputs] } : null!;
        var onlyInputs = new Demo(labelled.Inputs, []);
        var predictor = new RouteTicketPredictor(new ScriptedClient()).WithDemos(thought, onlyInputs, labelled);
        return Show(predictor.Render(new() { Message = "Where is my parcel?" }, new() { Adapter = adapter, Strategy = ChainOfThought.Shared }));
    }

    private static string Show(IEnumerable<ChatMessage> messages) => string.Concat(messages.Select(message => $"=== {message.Role}\n{message.Text}\n"));
}
