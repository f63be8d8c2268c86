using ElixirMl.Schemas;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Adapters;

/// <summary>Writes earlier turns of a conversation: what was given and what was answered, each as far as it is known.</summary>
internal static class HistoryTurns
{
    public static void Append(List<ChatMessage> messages, Adapter adapter, Signature signature, ValueList<Demo> history)
    {
        foreach (var turn in history)
        {
            var inputs = DemoTurns.Values(signature.Inputs, turn.Inputs);
            var outputs = DemoTurns.Values(signature.Outputs, turn.Outputs);
            if (!DemoTurns.IsEmpty(inputs))
            {
                messages.Add(UserMessage.Of(adapter, signature, DemoTurns.Texts(signature.Inputs, inputs), UserTurn.Demo));
            }

            if (!DemoTurns.IsEmpty(outputs))
            {
                messages.Add(new(ChatRole.Assistant, adapter.FormatReply(signature, outputs)));
            }
        }
    }
}
