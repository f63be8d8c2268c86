using System.Runtime.CompilerServices;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Retrying;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Budgets;

/// <summary>Makes only calls that fit a budget.</summary>
/// <remarks>
/// <para>
/// The most a call can use is set aside before it is made: one token per byte of the prompt, what templates, tools and media add, and
/// the limit of the reply. Afterwards that is replaced by what the provider reported. What it did not report counts with the most it can
/// be, and so does a call that timed out, broke off, was cancelled or whose stream was left early, since its provider may charge for it.
/// A call that was answered with an error counts as one that used nothing, and one that was not sent does not count.
/// </para>
/// <para>
/// Belongs inside caches, retries and routes. Further calls that a client inside makes by itself (<see cref="IRepeatingClient"/>: other
/// forms of a request, the retries of a vendor's library) need the budget too, each by itself. Thread-safe. It answers
/// <c>GetService(typeof(ICallBudget))</c> with the budget.
/// </para>
/// </remarks>
public sealed class BudgetedChatClient : DelegatingChatClient
{
    private readonly ICallBudget _budget;
    private readonly IModelCatalog? _catalog;
    private readonly bool _isRepeating;

    /// <summary>Puts a budget before a client.</summary>
    /// <param name="innerClient">Makes the calls, and knows limits and prices of its models.</param>
    /// <param name="budget">May be shared by many clients.</param>
    /// <exception cref="InvalidOperationException">The client inside caches, retries or asks several providers, or spends from the same budget already.</exception>
    public BudgetedChatClient(IChatClient innerClient, ICallBudget budget)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(budget);
        LayerOrder.RefuseRoutes(innerClient, "budget", "each provider has prices of its own, and the call to the next one would escape it");
        LayerOrder.Refuse<CachingChatClient>(innerClient, "budget", "cache", "hits cost nothing and would still be refused");
        LayerOrder.Refuse<RetryingChatClient>(innerClient, "budget", "retries", "further attempts would escape it");
        LayerOrder.RefuseSecond(ReferenceEquals(innerClient.GetService(typeof(ICallBudget)), budget), "budget", "every call would be counted twice");
        _budget = budget;
        _catalog = innerClient.GetService(typeof(IModelCatalog)) as IModelCatalog;
        _isRepeating = innerClient.GetService(typeof(IRepeatingClient)) is not null;
    }

    /// <inheritdoc/>
    /// <exception cref="BudgetExceededException">The call was not made.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var call = Reserve(list, options);
        await call.BeginAsync(cancellationToken).ConfigureAwait(false);
        Watch(call);
        try
        {
            var response = await base.GetResponseAsync(list, options, cancellationToken).ConfigureAwait(false);
            call.Settle(TokenUsage.From(response.Usage), Find(response.ModelId ?? options?.ModelId));
            return response;
        }
        catch (Exception error)
        {
            call.Fail(error);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="BudgetExceededException">The call was not made.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var call = Reserve(list, options);
        await call.BeginAsync(cancellationToken).ConfigureAwait(false);
        Watch(call);
        try
        {
            var (updates, hasMore) = await BeginAsync(call, list, options, cancellationToken).ConfigureAwait(false);
            await using var end = updates.ConfigureAwait(false);
            var reported = default(TokenUsage);
            var model = options?.ModelId;
            for (; hasMore; hasMore = await updates.MoveNextAsync().ConfigureAwait(false))
            {
                reported += StreamedUsage.Of(updates.Current);
                model = updates.Current.ModelId ?? model;
                yield return updates.Current;
            }

            call.Settle(reported, Find(model));
        }
        finally
        {
            call.Abandon();
        }
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ICallBudget) && serviceKey is null ? _budget : base.GetService(serviceType, serviceKey);

    // Only before the first update does an error tell that nothing was used.
    private async ValueTask<(IAsyncEnumerator<ChatResponseUpdate> Updates, bool HasFirst)> BeginAsync(Reservation call, IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetStreamingResponseAsync(messages, options, cancellationToken).BeginAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            call.Fail(error);
            throw;
        }
    }

    private Reservation Reserve(IReadOnlyList<ChatMessage> messages, ChatOptions? options) =>
        new(_budget, CallEstimate.Of(messages, options, Find(options?.ModelId)));

    private void Watch(Reservation call)
    {
        if (_isRepeating)
        {
            call.Enter();
        }
    }

    private ModelInfo? Find(string? id) => id is null ? _catalog?.Default : _catalog?.Find(id);
}
