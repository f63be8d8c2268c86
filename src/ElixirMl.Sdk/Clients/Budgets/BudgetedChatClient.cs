using System.Runtime.CompilerServices;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Retrying;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Budgets;

/// <summary>Makes only calls that fit a budget.</summary>
/// <remarks>
/// The most a call can use is set aside before it is made: one token per byte of the prompt, and the limit of the reply.
/// Belongs inside caches and retries. A failed or cancelled call counts as a call that used nothing, a stream that is left early
/// with what was set aside for it. Thread-safe.
/// </remarks>
public sealed class BudgetedChatClient : DelegatingChatClient
{
    private readonly ICallBudget _budget;
    private readonly IModelCatalog? _catalog;

    /// <summary>Puts a budget before a client.</summary>
    /// <param name="innerClient">Makes the calls, and knows limits and prices of its models.</param>
    /// <param name="budget">May be shared by many clients.</param>
    /// <exception cref="InvalidOperationException">The client inside caches or retries: hits would need a budget, further attempts would escape it.</exception>
    public BudgetedChatClient(IChatClient innerClient, ICallBudget budget)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(budget);
        LayerOrder.Refuse<CachingChatClient>(innerClient, "budget", "cache", "hits cost nothing and would still be refused");
        LayerOrder.Refuse<RetryingChatClient>(innerClient, "budget", "retries", "further attempts would escape it");
        _budget = budget;
        _catalog = innerClient.GetService(typeof(IModelCatalog)) as IModelCatalog;
    }

    /// <inheritdoc/>
    /// <exception cref="BudgetExceededException">The call was not made.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var estimate = Estimate(list, options);
        await _budget.ReserveAsync(estimate, cancellationToken).ConfigureAwait(false);
        var usage = default(TokenUsage);
        decimal? cost = 0;
        try
        {
            var response = await base.GetResponseAsync(list, options, cancellationToken).ConfigureAwait(false);
            usage = TokenUsage.From(response.Usage);
            cost = Find(response.ModelId ?? options?.ModelId)?.CostOf(usage);
            return response;
        }
        finally
        {
            _budget.Settle(estimate, usage, cost);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="BudgetExceededException">The call was not made.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var estimate = Estimate(list, options);
        await _budget.ReserveAsync(estimate, cancellationToken).ConfigureAwait(false);
        var usage = new TokenUsage(estimate.InputTokens, estimate.OutputTokens ?? 0);
        var cost = estimate.Cost;
        try
        {
            var reported = default(TokenUsage);
            var model = options?.ModelId;
            await foreach (var update in base.GetStreamingResponseAsync(list, options, cancellationToken).ConfigureAwait(false))
            {
                reported += StreamedUsage.Of(update);
                model = update.ModelId ?? model;
                yield return update;
            }

            usage = reported;
            cost = Find(model)?.CostOf(reported);
        }
        finally
        {
            _budget.Settle(estimate, usage, cost);
        }
    }

    private CallEstimate Estimate(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var model = Find(options?.ModelId);
        return new(PromptSize.Of(messages, options), options?.MaxOutputTokens ?? model?.MaxOutputTokens, model);
    }

    private ModelInfo? Find(string? id) => id is null ? _catalog?.Default : _catalog?.Find(id);
}
