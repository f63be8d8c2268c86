using System.Runtime.CompilerServices;
using ElixirMl.Clients.Lexical.Learners;
using ElixirMl.Clients.Lexical.Terms;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Lexical;

/// <summary>A small learner that answers from what a prompt shows it: no network, no key, no weights, and no language model.</summary>
/// <remarks>
/// <para>
/// It reads the messages of the request and nothing else: fields with their types and allowed values, instructions and
/// rules, worked examples in earlier turns, the final inputs. Labels are chosen by likeness (tf-idf) to the examples, to
/// the names and descriptions of labels and to rules that name them, so the fewer examples there are, the more the names
/// weigh. Numbers are those of like examples; texts are copied from the inputs where examples copy, else taken from the
/// most similar one; a confidence is the calibrated share of the vote; a reasoning names the words that decided. Asked
/// for an instruction or rules, it names the words that tell right answers apart in the failures it is shown. Objects
/// are only known from examples. Where tools are offered in lines of their own, the next one to call is that which shares most words with
/// the inputs; its arguments are copied from them, and when none is left the task is said to be finished.
/// </para>
/// <para>
/// Temperature flattens the vote and draws from it, seeded by <see cref="ChatOptions.Seed"/> and the prompt; at 0, the
/// default, the best answer is taken. Same request, same reply, on every machine and culture. Models differ in what they
/// look at: <c>lexical-small</c> words; <c>lexical-medium</c> also stems, pairs of words and how rare a term is;
/// <c>lexical-large</c> also parts of words, and it looks twice when a reasoning is asked for first. Their prices are
/// nominal, and so is the latency in <see cref="CallProperties.Latency"/>: nothing waits.
/// Tokens are those of <see cref="LexicalTokens"/>, with four more for every message; a reply has 4096 at most. Thread-safe.
/// </para>
/// </remarks>
public sealed class LexicalChatClient : IChatClient
{
    private readonly LexicalPromptCache _prompts = new();
    private readonly LexicalModel _default;
    private readonly ChatClientMetadata _metadata;
    private readonly LexicalCatalog _catalog;

    /// <summary>Creates a client.</summary>
    /// <param name="defaultModel">Used when a request names no model.</param>
    /// <exception cref="ArgumentException">There is no such model.</exception>
    public LexicalChatClient(string defaultModel = "lexical-medium")
    {
        _default = LexicalModel.Get(defaultModel);
        _metadata = new("elixirml-lexical", providerUri: null, defaultModel);
        _catalog = new(_default.Info);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The model is unknown, or there is no user message.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        return cancellationToken.IsCancellationRequested
            ? Task.FromCanceled<ChatResponse>(cancellationToken)
            : Task.FromResult(Respond(messages as IReadOnlyList<ChatMessage> ?? [.. messages], options));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The model is unknown, or there is no user message.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in ReplyStream.Split(response))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);

        return serviceKey is not null ? null
            : serviceType == typeof(ChatClientMetadata) ? _metadata
            : serviceType == typeof(IModelCatalog) ? _catalog
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: there is nothing to release.</summary>
    public void Dispose()
    {
    }

    private ChatResponse Respond(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        if (options?.Instructions is { } instructions)
        {
            messages = [new(ChatRole.System, instructions), .. messages];
        }

        var model = options?.ModelId is { } id ? LexicalModel.Get(id) : _default;
        var (prompt, question) = Understand(model, messages);
        var text = prompt.Answer(messages[question].Text, CreateChance(options, prompt, messages, question));
        var (reply, reason) = ReplyLimit.Apply(text, options, model.Info.MaxOutputTokens);
        return CreateResponse(model, reply, reason, InputTokens(prompt, messages, question));
    }

    // The question is the last user message that gives inputs: a request to mend a reply comes after it and gives none.
    private (LexicalPrompt Prompt, int Question) Understand(LexicalModel model, IReadOnlyList<ChatMessage> messages)
    {
        var last = LastUser(messages, messages.Count);
        if (last < 0)
        {
            throw new ArgumentException("The messages hold no user message to answer.", nameof(messages));
        }

        for (var at = last; at >= 0; at = LastUser(messages, at))
        {
            var prompt = _prompts.Get(model, messages, at);
            if (prompt.HasInputs(messages[at].Text))
            {
                return (prompt, at);
            }
        }

        return (_prompts.Get(model, messages, last), last);
    }

    private static int LastUser(IReadOnlyList<ChatMessage> messages, int before)
    {
        var at = before - 1;
        while (at >= 0 && messages[at].Role != ChatRole.User)
        {
            at--;
        }

        return at;
    }

    private static Chance CreateChance(ChatOptions? options, LexicalPrompt prompt, IReadOnlyList<ChatMessage> messages, int question)
    {
        var temperature = options?.Temperature ?? 0;
        if (temperature <= 0)
        {
            return default;
        }

        var rollout = options!.AdditionalProperties?.GetValueOrDefault(CallProperties.Rollout) as int? ?? 0;
        var asked = StableHash.Combine(prompt.Hash, StableHash.Of(messages[question].Text));
        return new(temperature, StableHash.Combine(asked, StableHash.Combine((ulong)(options.Seed ?? 0), (ulong)rollout)));
    }

    private static long InputTokens(LexicalPrompt prompt, IReadOnlyList<ChatMessage> messages, int question)
    {
        var tokens = prompt.TokenCount;
        for (var i = question; i < messages.Count; i++)
        {
            tokens += ReplyCost.TokensOf(messages[i].Text);
        }

        return tokens;
    }

    private static ChatResponse CreateResponse(LexicalModel model, string reply, ChatFinishReason reason, long inputTokens)
    {
        var outputTokens = LexicalTokens.Count(reply);
        return new(new ChatMessage(ChatRole.Assistant, reply))
        {
            ModelId = model.Id,
            FinishReason = reason,
            Usage = ReplyCost.Usage(inputTokens, outputTokens),
            AdditionalProperties = new() { [CallProperties.Latency] = model.Latency(outputTokens) },
        };
    }
}
