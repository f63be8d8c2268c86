using ElixirMl.Schemas;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Adapters;

/// <summary>The part of a prompt that stays the same from call to call, rendered once.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class Prompt
{
    private readonly string _system;
    private readonly PromptTurn[] _demos;

    public Prompt(Adapter adapter, Signature signature, ValueList<Demo> demos, int count)
    {
        Adapter = adapter;
        Signature = signature;
        Demos = demos;
        Count = count;
        _system = adapter.FormatSystem(signature);
        _demos = DemoTurns.Render(adapter, signature, demos.AsSpan()[..count]);
    }

    public Adapter Adapter { get; }

    public Signature Signature { get; }

    public ValueList<Demo> Demos { get; }

    public int Count { get; }

    /// <summary>The messages before the question.</summary>
    public List<ChatMessage> RenderStatic()
    {
        var messages = new List<ChatMessage>(2 + (2 * _demos.Length)) { new(ChatRole.System, _system) };
        foreach (var demo in _demos)
        {
            demo.AppendTo(messages);
        }

        return messages;
    }

    public List<ChatMessage> Render(ReadOnlySpan<string?> inputs) => Render(inputs, ValueList<Demo>.Empty);

    public List<ChatMessage> Render(ReadOnlySpan<string?> inputs, ValueList<Demo> history)
    {
        var messages = RenderStatic();
        HistoryTurns.Append(messages, Adapter, Signature, history);
        messages.Add(UserMessage.Of(Adapter, Signature, inputs, UserTurn.Question));
        return messages;
    }
}
