using System.Text;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Writes messages as a person reads them.</summary>
internal static class PromptText
{
    public static string Of(IEnumerable<ChatMessage> messages)
    {
        var text = new StringBuilder();
        foreach (var message in messages)
        {
            text.Append("--- ").Append(message.Role.Value).Append('\n').Append(message.Text.TrimEnd('\n')).Append('\n');
        }

        return text.ToString();
    }
}
