using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Usage;

/// <summary>Books every call in a <see cref="UsageLedger"/>.</summary>
/// <remarks>
/// Prices come from the <see cref="IModelCatalog"/> of the client. Outside a cache, hits are counted at no cost; inside, they are
/// not seen. Every call that was sent counts, also those that retries, routes and other layers inside make of one
/// (<see cref="FurtherCalls"/>). Thread-safe. It answers <c>GetService(typeof(UsageLedger))</c> with the ledger.
/// </remarks>
public sealed class UsageTrackingChatClient : DelegatingChatClient
{
    private readonly UsageLedger _ledger;
    private readonly CallPrices _prices;
    private readonly bool _isRepeating;

    /// <summary>Books the calls of a client.</summary>
    /// <param name="innerClient">Makes the calls, and knows the prices.</param>
    /// <param name="ledger">Receives every call; may be shared by many clients.</param>
    /// <exception cref="InvalidOperationException">The client books in the same ledger already.</exception>
    public UsageTrackingChatClient(IChatClient innerClient, UsageLedger ledger)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        LayerOrder.RefuseSecond(ReferenceEquals(innerClient.GetService(typeof(UsageLedger)), ledger), "ledger", "every call would be booked twice");
        _ledger = ledger;
        _prices = new(innerClient.GetService(typeof(IModelCatalog)) as IModelCatalog);
        _isRepeating = innerClient.GetService(typeof(IRepeatingClient)) is not null;
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Watch(options?.ModelId);
        try
        {
            var response = await base.GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
            Book(response.ModelId ?? options?.ModelId, TokenUsage.From(response.Usage), IsHit(response.AdditionalProperties));
            return response;
        }
        catch (Exception error)
        {
            BookFailure(options?.ModelId, default, error);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <remarks>A stream that is left early, or breaks, is booked as a failure with the tokens it reported until then.</remarks>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var model = options?.ModelId;
        var usage = default(TokenUsage);
        var (isHit, isWhole, hasBegun) = (false, false, false);
        Exception? failure = null;
        Watch(model);
        var updates = base.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var end = updates.ConfigureAwait(false);
        try
        {
            while (await MoveAsync().ConfigureAwait(false))
            {
                hasBegun = true;
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
            else
            {
                BookFailure(model, usage, failure);
            }
        }

        async ValueTask<bool> MoveAsync()
        {
            try
            {
                return await updates.MoveNextAsync().ConfigureAwait(false);
            }
            catch (Exception error)
            {
                // What breaks after it began has used something.
                failure = hasBegun ? null : error;
                throw;
            }
        }
    }

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(UsageLedger) && serviceKey is null ? _ledger : base.GetService(serviceType, serviceKey);

    private static bool IsHit(AdditionalPropertiesDictionary? properties) => properties?.ContainsKey(CallProperties.CacheHit) == true;

    private void Watch(string? model)
    {
        if (_isRepeating)
        {
            new Watcher(this, model).Enter();
        }
    }

    private void Book(string? model, TokenUsage usage, bool isHit) =>
        _ledger.Book(Named(model), isHit ? new(0, 0, 1, default, 0, 0) : _prices.Called(model, usage));

    private void BookFailure(string? model, TokenUsage usage, Exception? error)
    {
        if (error is null || FailedCall.WasMade(error))
        {
            _ledger.Book(Named(model), _prices.Failed(model, usage, error));
        }
    }

    private string? Named(string? model) => model ?? _prices.Default;

    /// <summary>Books each call that failed and is made again inside.</summary>
    private sealed class Watcher(UsageTrackingChatClient client, string? asked) : CallWatch
    {
        protected override ValueTask BeginAgainAsync(Exception error, string? model, CancellationToken cancellationToken)
        {
            client.BookFailure(model ?? asked, default, error);
            return ValueTask.CompletedTask;
        }
    }
}
