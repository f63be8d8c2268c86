using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Usage;

/// <summary>Books every call in a <see cref="UsageLedger"/>.</summary>
/// <remarks>
/// Prices come from the <see cref="IModelCatalog"/> of the client. Outside a cache, hits are counted at no cost; inside, they are
/// not seen. Outside retries a call with its further attempts is one; inside, each attempt counts. Thread-safe.
/// </remarks>
public sealed class UsageTrackingChatClient : DelegatingChatClient
{
    private readonly UsageLedger _ledger;
    private readonly IModelCatalog? _catalog;

    /// <summary>Books the calls of a client.</summary>
    /// <param name="innerClient">Makes the calls, and knows the prices.</param>
    /// <param name="ledger">Receives every call; may be shared by many clients.</param>
    public UsageTrackingChatClient(IChatClient innerClient, UsageLedger ledger)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        _ledger = ledger;
        _catalog = innerClient.GetService(typeof(IModelCatalog)) as IModelCatalog;
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            Book(response.ModelId ?? options?.ModelId, TokenUsage.From(response.Usage), IsHit(response.AdditionalProperties));
            return response;
        }
        catch (Exception error) when (error is not BudgetExceededException)
        {
            BookFailure(options?.ModelId, default);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <remarks>A stream that is left early, or breaks, is booked as a failure with the tokens it reported until then.</remarks>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var model = options?.ModelId;
        var usage = default(TokenUsage);
        var (isHit, isWhole, isRefused) = (false, false, false);
        var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var end = updates.ConfigureAwait(false);
        try
        {
            while (await MoveAsync().ConfigureAwait(false))
            {
                var update = updates.Current;
                usage += StreamedUsage.Of(update);
                model = update.ModelId ?? model;
                isHit |= IsHit(update.AdditionalProperties);
                yield return update;
            }

            isWhole = true;
        }
        finally
        {
            if (isWhole)
            {
                Book(model, usage, isHit);
            }
            else if (!isRefused)
            {
                BookFailure(model, usage);
            }
        }

        async ValueTask<bool> MoveAsync()
        {
            try
            {
                return await updates.MoveNextAsync().ConfigureAwait(false);
            }
            catch (BudgetExceededException)
            {
                isRefused = true;
                throw;
            }
        }
    }

    private static bool IsHit(AdditionalPropertiesDictionary? properties) => properties?.ContainsKey(CallProperties.CacheHit) == true;

    private void Book(string? model, TokenUsage usage, bool isHit)
    {
        var cost = isHit ? 0 : Cost(model, usage);
        _ledger.Book(model, isHit ? new(0, 0, 1, default, 0, 0) : new(1, 0, 0, usage, cost ?? 0, cost is null ? 1 : 0));
    }

    private void BookFailure(string? model, TokenUsage usage)
    {
        var cost = Cost(model, usage);
        _ledger.Book(model, new(1, 1, 0, usage, cost ?? 0, cost is null ? 1 : 0));
    }

    private decimal? Cost(string? model, TokenUsage usage) =>
        usage.TotalTokens == 0 ? 0 : (model is null ? _catalog?.Default : _catalog?.Find(model))?.CostOf(usage);
}
