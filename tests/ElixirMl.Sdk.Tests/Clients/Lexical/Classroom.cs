using System.Text.Json;
using ElixirMl.Adapters;
using ElixirMl.Clients.Lexical;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Lexical;

/// <summary>A task with examples, put to the learner through the real adapters and read back through them.</summary>
internal sealed record Classroom(Signature Signature)
{
    private static readonly LexicalChatClient Client = new();

    public Adapter Adapter { get; init; } = ChatAdapter.Shared;

    public string Model { get; init; } = "lexical-medium";

    public float? Temperature { get; init; }

    public long? Seed { get; init; }

    public ValueList<(string?[] Inputs, string?[] Outputs)> Examples { get; init; } = [];

    public static Classroom For(string instructions, Field[] inputs, Field[] outputs) =>
        new(new Signature("Task", instructions, new("Inputs", [.. inputs]), new("Outputs", [.. outputs])));

    public static Field Text(string name, string description = "") => new(name, name, new FieldType.Text()) { Description = description };

    public static Field OneOf(string name, params string[] labels) =>
        new(name, name, new FieldType.Enumeration(name, [.. labels.Select(label => new EnumValue(label, label))]));

    public static Field Number(string name, NumberKind kind, double minimum, double maximum) =>
        new(name, name, new FieldType.Number(kind)) { Constraints = [new Constraint.Range(minimum, maximum)] };

    /// <param name="input">Text of the only input.</param>
    /// <param name="outputs">JSON values.</param>
    public Classroom Show(string input, params string?[] outputs) =>
        this with { Examples = [.. Examples, ([input], outputs)] };

    /// <returns>The text of the only or last output.</returns>
    public async Task<string> AskAsync(params string[] inputs) => (await AskAllAsync(inputs))[^1];

    /// <returns>The text of every output.</returns>
    public async Task<string[]> AskAllAsync(params string[] inputs)
    {
        var response = await RespondAsync(inputs);
        var fields = new FieldText[Signature.Outputs.Fields.Count];
        var log = new TolerantLog();
        var ending = Adapter.Parse(Signature, response.Text, fields, log);

        Assert.Equal(ReplyEnding.Closed, ending);
        Assert.Empty(log.Repairs);
        return [.. fields.Select(field => field.Form == FieldTextForm.Json ? Unquote(field.Text.ToString()) : field.Text.ToString())];
    }

    public Task<ChatResponse> RespondAsync(params string[] inputs) =>
        Client.GetResponseAsync(Messages(inputs), new() { ModelId = Model, Temperature = Temperature, Seed = Seed });

    public List<ChatMessage> Messages(params string[] inputs)
    {
        var messages = new List<ChatMessage> { new(ChatRole.System, Adapter.FormatSystem(Signature)) };
        foreach (var (given, wanted) in Examples)
        {
            messages.Add(new(ChatRole.User, Adapter.FormatUser(Signature, given, UserTurn.Demo)));
            messages.Add(new(ChatRole.Assistant, Adapter.FormatReply(Signature, wanted)));
        }

        messages.Add(new(ChatRole.User, Adapter.FormatUser(Signature, inputs, UserTurn.Question)));
        return messages;
    }

    private static string Unquote(string json)
    {
        using var value = JsonDocument.Parse(json);
        return value.RootElement.ValueKind == JsonValueKind.String ? value.RootElement.GetString()! : json;
    }
}
