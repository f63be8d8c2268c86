using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Retrying;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Faults;

/// <summary>Makes calls fail on purpose, to see what a program does then; never for production.</summary>
/// <remarks>
/// Which call fails depends on the seed, the request and how often that request was made: the same on every machine and
/// whatever runs in parallel. Belongs inside caches and retries, next to the model. Thread-safe. Remembers each request it has seen.
/// </remarks>
public sealed class FaultInjectingChatClient : DelegatingChatClient
{
    private readonly ConcurrentDictionary<ChatCacheKey, int> _turns = new();
    private readonly FaultOptions _options;
    private readonly TimeProvider _time;
    private long _calls;
    private long _faults;

    /// <summary>Injects faults into the calls of a client.</summary>
    /// <param name="innerClient">Asked when the call is not to fail before.</param>
    /// <param name="options">Must not change afterwards.</param>
    /// <param name="timeProvider">Clock of <see cref="FaultOptions.Delay"/>; the system's by default.</param>
    /// <exception cref="InvalidOperationException">The client inside caches or retries, which could not answer the faults there.</exception>
    public FaultInjectingChatClient(IChatClient innerClient, FaultOptions options, TimeProvider? timeProvider = null)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        LayerOrder.Refuse<CachingChatClient>(innerClient, "fault injection", "cache", "hits would fail although no call is made");
        LayerOrder.Refuse<RetryingChatClient>(innerClient, "fault injection", "retries", "no fault would ever be tried again");
        _options = options;
        _time = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Calls so far.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <summary>Calls that something was done to.</summary>
    public long Faults => Interlocked.Read(ref _faults);

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var (fault, chance) = await BeginAsync(list, options, cancellationToken).ConfigureAwait(false);
        var response = await base.GetResponseAsync(list, options, cancellationToken).ConfigureAwait(false);
        return Damage(response, fault, chance);
    }

    /// <inheritdoc/>
    /// <remarks>A damaged stream comes as one update.</remarks>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var (fault, chance) = await BeginAsync(list, options, cancellationToken).ConfigureAwait(false);
        var updates = base.GetStreamingResponseAsync(list, options, cancellationToken);
        if (fault is not Fault.None)
        {
            updates = DamageAsync(updates, fault, chance, cancellationToken);
        }

        await foreach (var update in updates.ConfigureAwait(false))
        {
            yield return update;
        }
    }

    private static async IAsyncEnumerable<ChatResponseUpdate> DamageAsync(IAsyncEnumerable<ChatResponseUpdate> updates, Fault fault, ulong chance, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var whole = await updates.ToChatResponseAsync(cancellationToken).ConfigureAwait(false);
        foreach (var update in Damage(whole, fault, chance).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    private async ValueTask<(Fault Fault, ulong Chance)> BeginAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        var (fault, chance) = Draw(messages, options);
        Interlocked.Increment(ref _calls);
        if (fault is not Fault.None)
        {
            Interlocked.Increment(ref _faults);
        }

        if (_options.Delay > TimeSpan.Zero)
        {
            await Task.Delay(_options.Delay, _time, cancellationToken).ConfigureAwait(false);
        }

        return fault switch
        {
            Fault.RateLimited => throw new RateLimitedException("Injected fault: too many requests.") { RetryAfter = _options.RetryAfter },
            Fault.ServerError => throw new ServerErrorException("Injected fault: the provider failed."),
            Fault.Transport => throw new TransportException("Injected fault: the connection broke."),
            Fault.Timeout => throw new ModelTimeoutException("Injected fault: no answer in time."),
            _ => (fault, chance),
        };
    }

    private (Fault Fault, ulong Chance) Draw(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var key = RequestKey.Of(KeyScope.None, messages, options) ?? default;
        var turn = _turns.AddOrUpdate(key, 0, static (_, before) => before + 1);
        var chance = Chance(key, turn);
        var place = (chance >> 11) * (1.0 / (1UL << 53));
        foreach (var (fault, share) in _options.Shares)
        {
            if (place < share)
            {
                return (fault, chance);
            }

            place -= share;
        }

        return (Fault.None, chance);
    }

    private ulong Chance(ChatCacheKey key, int turn)
    {
        Span<byte> bytes = stackalloc byte[40];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, key.High);
        BinaryPrimitives.WriteUInt128LittleEndian(bytes[16..], key.Low);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[32..], _options.Seed);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[36..], turn);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    private static ChatResponse Damage(ChatResponse response, Fault fault, ulong chance)
    {
        if (fault is Fault.None)
        {
            return response;
        }

        var text = response.Text;
        var damaged = fault is Fault.Truncated ? text[..(text.Length / 2)] : Shuffle(text, chance);
        return new(new ChatMessage(ChatRole.Assistant, damaged))
        {
            ModelId = response.ModelId,
            Usage = response.Usage,
            FinishReason = fault is Fault.Truncated ? ChatFinishReason.Length : response.FinishReason,
            AdditionalProperties = response.AdditionalProperties,
        };
    }

    private static string Shuffle(string text, ulong chance)
    {
        var letters = text.ToCharArray();
        new Random((int)(chance & int.MaxValue)).Shuffle(letters);
        return new(letters);
    }
}
