using System.Collections.Concurrent;
using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Streaming;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Calls the model of a predictor: checks the budget, measures time, computes cost.</summary>
internal sealed class ModelCaller(IChatClient client)
{
    private readonly ConcurrentDictionary<string, ModelFeatures> _refused = new(StringComparer.Ordinal);

    public IModelCatalog? Catalog { get; } = client.GetService(typeof(IModelCatalog)) as IModelCatalog;

    public async ValueTask<ModelReply> SendAsync(List<ChatMessage> messages, ChatOptions? options, RunContext? run, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = run?.Budget is { } budget ? await ReserveAsync(messages, options, budget, cancellationToken).ConfigureAwait(false) : null;
        call?.Enter();
        try
        {
            var time = run?.TimeProvider ?? TimeProvider.System;
            var start = time.GetTimestamp();
            var response = await client.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            var reply = Account(response, options, time.GetElapsedTime(start));
            Settle(call, reply);
            return reply;
        }
        catch (Exception error) when (call is not null)
        {
            call.Fail(error);
            throw;
        }
    }

    /// <summary>Like <see cref="SendAsync"/>, taking the reply piece by piece.</summary>
    public async ValueTask<ModelReply> StreamAsync(List<ChatMessage> messages, ChatOptions? options, RunContext? run, StreamedReply reply, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var call = run?.Budget is { } budget ? await ReserveAsync(messages, options, budget, cancellationToken).ConfigureAwait(false) : null;
        call?.Enter();
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
            if (isWhole)
            {
                Settle(call, result);
            }

            return result;
        }
        catch (Exception error) when (error is ModelClientException or BudgetExceededException)
        {
            call?.Fail(error);
            throw;
        }
        finally
        {
            // A call that is left early may have used all that was set aside for it.
            call?.Abandon();
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
        var isHit = IsHit(response);
        var usage = isHit ? default : TokenUsage.From(response.Usage);
        var cost = isHit ? 0m : Find(response.ModelId ?? options?.ModelId)?.CostOf(usage);
        var queued = isHit ? TimeSpan.Zero : Time(response, CallProperties.Queued) ?? TimeSpan.Zero;
        return new(response, response.Text, usage, cost, Time(response, CallProperties.Latency) ?? (elapsed - queued), response.ModelId ?? options?.ModelId) { Queued = queued };
    }

    private static TimeSpan? Time(ChatResponse response, string key) =>
        response.AdditionalProperties is { } properties && properties.TryGetValue(key, out TimeSpan time) ? time : null;

    private async ValueTask<Reservation> ReserveAsync(List<ChatMessage> messages, ChatOptions? options, ICallBudget budget, CancellationToken cancellationToken)
    {
        var call = new Reservation(budget, CallEstimate.Of(messages, options, Find(options?.ModelId)));
        await call.BeginAsync(cancellationToken).ConfigureAwait(false);
        return call;
    }

    private void Settle(Reservation? call, ModelReply reply)
    {
        if (IsHit(reply.Response))
        {
            call?.SettleHit();
        }
        else
        {
            call?.Settle(reply.Usage, Find(reply.Model));
        }
    }

    private static bool IsHit(ChatResponse response) => response.AdditionalProperties?.ContainsKey(CallProperties.CacheHit) == true;

    /// <summary>What is known of a model, less what it has refused.</summary>
    public ModelInfo? Find(string? id)
    {
        var model = id is null ? Catalog?.Default : Catalog?.Find(id);
        return model is not null && !_refused.IsEmpty && _refused.TryGetValue(model.Id, out var features) ? model with { Features = model.Features & ~features } : model;
    }

    /// <summary>Remembers that a model cannot do what was known of it.</summary>
    public void Refuse(ModelInfo model, ModelFeatures features) => _refused.AddOrUpdate(model.Id, features, (_, before) => before | features);
}
