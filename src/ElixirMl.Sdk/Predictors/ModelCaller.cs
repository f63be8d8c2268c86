using System.Text;
using ElixirMl.Clients;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Calls the model of a predictor: checks the budget, measures time, computes cost.</summary>
internal sealed class ModelCaller(IChatClient client)
{
    // No provider counts an image as more; of sounds and documents nobody knows before.
    private const long TokensOfMedium = 4096;

    public IModelCatalog? Catalog { get; } = client.GetService(typeof(IModelCatalog)) as IModelCatalog;

    public async ValueTask<ModelReply> SendAsync(List<ChatMessage> messages, ChatOptions? options, RunContext? run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var estimate = run?.Budget is { } budget ? await ReserveAsync(messages, options, budget, cancellationToken).ConfigureAwait(false) : default;
        var usage = default(TokenUsage);
        decimal? cost = 0m;
        try
        {
            var time = run?.TimeProvider ?? TimeProvider.System;
            var start = time.GetTimestamp();
            var response = await client.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            var elapsed = time.GetElapsedTime(start);
            var isHit = response.AdditionalProperties?.ContainsKey(CallProperties.CacheHit) == true;
            usage = isHit ? default : TokenUsage.From(response.Usage);
            cost = isHit ? 0m : Find(response.ModelId ?? options?.ModelId)?.CostOf(usage);
            var queued = isHit ? TimeSpan.Zero : Time(response, CallProperties.Queued) ?? TimeSpan.Zero;
            return new(response, response.Text, usage, cost, Time(response, CallProperties.Latency) ?? (elapsed - queued), response.ModelId ?? options?.ModelId) { Queued = queued };
        }
        finally
        {
            run?.Budget?.Settle(estimate, usage, cost);
        }
    }

    private static TimeSpan? Time(ChatResponse response, string key) =>
        response.AdditionalProperties is { } properties && properties.TryGetValue(key, out TimeSpan time) ? time : null;

    private async ValueTask<CallEstimate> ReserveAsync(List<ChatMessage> messages, ChatOptions? options, ICallBudget budget, CancellationToken cancellationToken)
    {
        var model = Find(options?.ModelId);
        var bytes = messages.Sum(static message => Encoding.UTF8.GetByteCount(message.Text) + (TokensOfMedium * message.Contents.Count(static content => content is DataContent or UriContent)));
        var estimate = new CallEstimate(bytes, options?.MaxOutputTokens ?? model?.MaxOutputTokens, model);
        await budget.ReserveAsync(estimate, cancellationToken).ConfigureAwait(false);
        return estimate;
    }

    public ModelInfo? Find(string? id) => id is null ? Catalog?.Default : Catalog?.Find(id);
}
