using ElixirMl.Adapters;
using ElixirMl.Benchmarks.Predictors;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Clients.Lexical;
using Microsoft.Extensions.AI;

namespace ElixirMl.Benchmarks.Clients;

/// <summary>What a call of the embedded client costs: with examples it has seen before, and with new ones.</summary>
public sealed class LexicalRatios : IRatioArea
{
    private const int Demos = 32;

    private object? _kept;

    /// <inheritdoc/>
    public string Name => "lexical";

    /// <inheritdoc/>
    public IEnumerable<Measure> Run()
    {
        foreach (var model in (string[])["small", "medium", "large"])
        {
            var options = new ChatOptions { ModelId = $"lexical-{model}" };
            var client = new LexicalChatClient();
            var messages = Prompt();
            Action asking = () => _kept = client.GetResponseAsync(messages, options).Result;
            WarmUp(asking);
            yield return new($"lexical.{model}.{Demos}demos", Timing.Microseconds(asking), "µs", 150);
            yield return new($"lexical.{model}.{Demos}demos.memory", Timing.Bytes(asking), "B");
            yield return new($"lexical.{model}.{Demos}demos.new", Timing.Microseconds(() => _kept = new LexicalChatClient().GetResponseAsync(messages, options).Result), "µs");
        }
    }

    // The compiler works in the background: many short calls now keep its first, slow code out of the measure.
    private static void WarmUp(Action action)
    {
        for (var i = 0; i < 20_000; i++)
        {
            action();
        }
    }

    private static List<ChatMessage> Prompt()
    {
        var signature = RateMail.Signature.Model;
        var messages = new List<ChatMessage> { new(ChatRole.System, ChatAdapter.Shared.FormatSystem(signature)) };
        for (var i = 0; i < Demos; i++)
        {
            messages.Add(new(ChatRole.User, ChatAdapter.Shared.FormatUser(signature, [Text(i)], UserTurn.Demo)));
            messages.Add(new(ChatRole.Assistant, ChatAdapter.Shared.FormatReply(signature, [$"\"{(Priority)(i % 3)}\""])));
        }

        messages.Add(new(ChatRole.User, ChatAdapter.Shared.FormatUser(signature, [Text(3)], UserTurn.Question)));
        return messages;
    }

    private static string Text(int i) => $"The printer on floor {i} makes noise {i * 7 % 11} and needs part {(char)('a' + (i % 26))}{i} before noon today.";
}
