using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.StructuredOutput;

/// <summary>Puts a request for a form in the way of a rung, and the reply back.</summary>
internal static class OutputRequest
{
    private const string DefaultName = "reply";

    private static readonly JsonSerializerOptions Compact = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    /// <summary>Whether the rung can carry the request.</summary>
    public static bool Fits(OutputRung rung, ChatResponseFormatJson format, ChatOptions options) => rung switch
    {
        OutputRung.Schema => format.Schema is not null,
        // Beside other tools the model could not be made to call this one.
        OutputRung.Tool => format.Schema is { } schema && IsObject(schema) && options.Tools is not { Count: > 0 },
        _ => true,
    };

    /// <returns>A copy of the options as the rung wants them.</returns>
    public static ChatOptions Write(OutputRung rung, ChatResponseFormatJson format, ChatOptions options)
    {
        if (rung == OutputRung.Schema)
        {
            return options;
        }

        var copy = options.Clone();
        copy.ResponseFormat = rung == OutputRung.Json ? ChatResponseFormat.Json : null;
        if (rung == OutputRung.Tool)
        {
            var name = NameOf(format);
            copy.Tools = [AIFunctionFactory.CreateDeclaration(name, format.SchemaDescription ?? "Gives the reply.", format.Schema!.Value)];
            copy.ToolMode = ChatToolMode.RequireSpecific(name);
            copy.AllowMultipleToolCalls = null;
        }

        return copy;
    }

    /// <returns>The messages, with words that ask for the form where the rung does not bind the reply to it and the prompt does not ask yet.</returns>
    public static IEnumerable<ChatMessage> Write(OutputRung rung, ChatResponseFormatJson format, ChatOptions options, IEnumerable<ChatMessage> messages)
    {
        var isBound = rung < OutputRung.Json || (rung == OutputRung.Json && format.Schema is null);
        return isBound || options.AdditionalProperties?.ContainsKey(CallProperties.FormInPrompt) == true ? messages : FormWords.AddTo(messages, format);
    }

    /// <summary>Makes the arguments of the function the text of the reply.</summary>
    public static void Read(ChatResponseFormatJson format, ChatResponse response)
    {
        var name = NameOf(format);
        foreach (var message in response.Messages)
        {
            Read(name, message.Contents);
        }

        response.FinishReason = response.FinishReason == ChatFinishReason.ToolCalls ? ChatFinishReason.Stop : response.FinishReason;
    }

    /// <inheritdoc cref="Read(ChatResponseFormatJson, ChatResponse)"/>
    public static void Read(ChatResponseFormatJson format, ChatResponseUpdate update)
    {
        Read(NameOf(format), update.Contents);
        update.FinishReason = update.FinishReason == ChatFinishReason.ToolCalls ? ChatFinishReason.Stop : update.FinishReason;
    }

    private static void Read(string name, IList<AIContent> contents)
    {
        for (var index = 0; index < contents.Count; index++)
        {
            if (contents[index] is FunctionCallContent call && call.Name == name)
            {
                contents[index] = new TextContent(JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>(), Compact.GetTypeInfo(typeof(IDictionary<string, object?>))));
            }
        }
    }

    private static bool IsObject(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out var type) && type.ValueEquals("object");

    // Names of functions are letters, digits, underscores and dashes everywhere.
    private static string NameOf(ChatResponseFormatJson format) => string.IsNullOrEmpty(format.SchemaName)
        ? DefaultName
        : string.Concat(format.SchemaName.Take(64).Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '_'));
}
