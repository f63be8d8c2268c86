using System.Globalization;
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
            text.Append("--- ").Append(message.Role.Value).Append('\n').Append(Of(message).TrimEnd('\n')).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One message, with media in words where they stand.</summary>
    public static string Of(ChatMessage message) => string.Concat(message.Contents.Select(static content => content switch
    {
        TextContent text => text.Text,
        DataContent data => string.Create(CultureInfo.InvariantCulture, $"({data.MediaType}, {data.Data.Length} bytes)"),
        UriContent address => $"({address.MediaType}, {address.Uri})",
        _ => "",
    }));
}
