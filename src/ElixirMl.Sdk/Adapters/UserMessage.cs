using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Adapters;

/// <summary>Writes inputs as one message, with media as parts of it.</summary>
internal static class UserMessage
{
    public static ChatMessage Of(Adapter adapter, Signature signature, ReadOnlySpan<string?> inputs, UserTurn turn)
    {
        if (!MediaFields.In(signature.Inputs))
        {
            return new(ChatRole.User, adapter.FormatUser(signature, inputs, turn));
        }

        var media = new MediaParts();
        var texts = inputs.ToArray();
        media.Lift(signature.Inputs, texts);
        return media.ToMessage(ChatRole.User, adapter.FormatUser(signature, texts, turn));
    }
}
