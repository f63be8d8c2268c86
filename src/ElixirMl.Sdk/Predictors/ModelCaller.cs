using System.Collections.Concurrent;
using System.Text;
using ElixirMl.Clients;
using ElixirMl.Streaming;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Calls the model of a predictor: checks the budget, measures time, computes cost.</summary>
internal sealed class ModelCaller(IChatClient client)
{
    // No provider counts an image as more; of sounds and documents nobody knows before.
    private const long TokensOfMedium = 4096;

    private readonly ConcurrentDictionary<string, ModelFeatures> _refused = new(StringComparer.Ordinal);

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
            var reply = Account(response, options, time.GetElapsedTime(start));
            (usage, cost) = (reply.Usage, reply.Cost);
            return reply;
        }
        finally
        {
            run?.Budget?.Settle(estimate, usage, cost);
        }
    }

    /// <summary>Like <see cref="SendAsync"/>, taking the reply piece by piece.</summary>
    public async ValueTask<ModelReply> StreamAsync(List<ChatMessage> messages, ChatOptions? options, RunContext? run, StreamedReply reply, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var estimate = run?.Budget is { } budget ? await ReserveAsync(messages, options, budget, cancellationToken).ConfigureAwait(false) : default;

        // A call that is left early may have used all that was set aside for it.
        var used = (Usage: new TokenUsage(estimate.InputTokens, estimate.OutputTokens ?? 0), estimate.Cost);
        try
        {
            var time = run?.TimeProvider ?? TimeProvider.System;
            var start = time.GetTimestamp();
            var (response, isWhole) = await ReadAsync(messages, options, reply, cancellationToken).ConfigureAwait(false);
            var elapsed = time.GetElapsedTime(start);
            if (!isWhole && StoppedReply.TryEstimate(response, messages, options))
            {
                return Account(response, options, elapsed) with { IsUsageEstimated = true };
            }

            var result = Account(response, options, elapsed);
            used = isWhole ? (result.Usage, result.Cost) : used;
            return result;
        }
        catch (ModelClientException)
        {
            used = (default, 0m);
            throw;
        }
        finally
        {
            run?.Budget?.Settle(estimate, used.Usage, used.Cost);
        }
    }

    private async ValueTask<(ChatResponse Response, bool IsWhole)> ReadAsync(List<ChatMessage> messages, ChatOptions? options, StreamedReply reply, CancellationToken cancellationToken)
    {
        var updates = new List<ChatResponseUpdate>();
        var isWhole = true;
        var model = options?.ModelId ?? Catalog?.Default?.Id;
        await reply.TellAsync(StreamUpdateKind.CallStarted, model, cancellationToken).ConfigureAwait(false);
        try
        {
            await foreach (var update in client.GetStreamingResponseAsync(messages, options, cancellationToken).ConfigureAwait(false))
            {
                updates.Add(update);
                isWhole = await reply.TakeAsync(update, cancellationToken).ConfigureAwait(false);
                if (!isWhole)
                {
                    break;
                }
            }

            var response = updates.ToChatResponse();
            if (isWhole)
            {
                await reply.CompleteAsync(response.Text, response.FinishReason, cancellationToken).ConfigureAwait(false);
            }

            return (response, isWhole);
        }
        finally
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                await reply.TellAsync(StreamUpdateKind.CallEnded, model, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private ModelReply Account(ChatResponse response, ChatOptions? options, TimeSpan elapsed)
    {
        var isHit = response.AdditionalProperties?.ContainsKey(CallProperties.CacheHit) == true;
        var usage = isHit ? default : TokenUsage.From(response.Usage);
        var cost = isHit ? 0m : Find(response.ModelId ?? options?.ModelId)?.CostOf(usage);
        var queued = isHit ? TimeSpan.Zero : Time(response, CallProperties.Queued) ?? TimeSpan.Zero;
        return new(response, response.Text, usage, cost, Time(response, CallProperties.Latency) ?? (elapsed - queued), response.ModelId ?? options?.ModelId) { Queued = queued };
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

    /// <summary>What is known of a model, less what it has refused.</summary>
    public ModelInfo? Find(string? id)
    {
        var model = id is null ? Catalog?.Default : Catalog?.Find(id);
        return model is not null && !_refused.IsEmpty && _refused.TryGetValue(model.Id, out var features) ? model with { Features = model.Features & ~features } : model;
    }

    /// <summary>Remembers that a model cannot do what was known of it.</summary>
    public void Refuse(ModelInfo model, ModelFeatures features) => _refused.AddOrUpdate(model.Id, features, (_, before) => before | features);
}
