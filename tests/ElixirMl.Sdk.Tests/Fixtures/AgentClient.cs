using System.Text.Json;
using ElixirMl.Clients;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>A model that takes given steps, then gives an answer again and again; or only takes steps when there is none.</summary>
public sealed class AgentClient(ToolWay way, string? answer, params AgentStep[] steps) : IChatClient
{
    private int _next;

    public List<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> Requests { get; } = [];

    /// <summary>All that a prompt shows to a model, results of tools included.</summary>
    public static string Show(IEnumerable<ChatMessage> messages) => string.Join('\n', messages.SelectMany(static message => message.Contents).Select(static content => content switch
    {
        FunctionCallContent call => $"{call.CallId}: {call.Name}",
        FunctionResultContent result => $"{result.CallId} gave {result.Result}",
        _ => content.ToString(),
    }));

    /// <summary>What the model was shown last in a request.</summary>
    public string Shown(int request) => Show(Requests[request].Messages.TakeLast(way == ToolWay.Words ? 1 : int.MaxValue));

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Requests.Add(([.. messages], options));
        var index = _next++;
        var isStep = index < steps.Length || answer is null;
        return Task.FromResult(new ChatResponse(isStep ? Write(steps[Math.Min(index, steps.Length - 1)], index) : new(ChatRole.Assistant, answer)) { FinishReason = ChatFinishReason.Stop });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(IModelCatalog) ? new OneModel(way == ToolWay.Calls ? ModelFeatures.Tools : ModelFeatures.None) : null;

    public void Dispose()
    {
    }

    private ChatMessage Write(AgentStep step, int index) => way == ToolWay.Words
        ? new(ChatRole.Assistant, $"[[ ## next_thought ## ]]\n{step.Thought}\n[[ ## next_tool ## ]]\n{step.Tool}\n[[ ## next_arguments ## ]]\n{step.Arguments}\n[[ ## completed ## ]]")
        : new(ChatRole.Assistant, [new TextContent(step.Thought), Call(step, $"call_{index}")]);

    private static FunctionCallContent Call(AgentStep step, string id) => FunctionCallContent.CreateFromParsedArguments(
        step.Arguments, id, step.Tool, static json => JsonSerializer.Deserialize<Dictionary<string, object?>>(json));
}
