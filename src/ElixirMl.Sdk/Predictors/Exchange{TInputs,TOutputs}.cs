using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>One prediction in the making: lets a strategy ask the model, as often as it needs, and adds up what that takes.</summary>
/// <typeparam name="TInputs">What is given.</typeparam>
/// <typeparam name="TOutputs">What is wanted.</typeparam>
/// <remarks>Thread-safe: a strategy may ask several questions at once.</remarks>
public sealed class Exchange<TInputs, TOutputs>
{
    private const int DefaultExtraCalls = 1;

    private readonly Predictor<TInputs, TOutputs> _predictor;
    private readonly PredictOptions? _options;
    private readonly RunContext? _run;
    private readonly CallTotals _totals = new();

    internal Exchange(Predictor<TInputs, TOutputs> predictor, TInputs inputs, PredictOptions? options, RunContext? run)
    {
        _predictor = predictor;
        _options = options;
        _run = run;
        Inputs = inputs;
        Settings = options is null ? predictor.State.Settings : options.Over(predictor.State.Settings);
    }

    /// <summary>Who predicts.</summary>
    public IPredictor Predictor => _predictor;

    /// <summary>Codecs of what is given and what is wanted.</summary>
    public Signature<TInputs, TOutputs> Contract => _predictor.Contract;

    /// <summary>What is given.</summary>
    public TInputs Inputs { get; }

    /// <summary>The choices in force: caller over configuration.</summary>
    public PredictorSettings Settings { get; }

    internal Strategy Strategy => Settings.Strategy ?? Strategies.Predict.Shared;

    /// <summary>Asks the strategy's derived signature.</summary>
    /// <param name="cancellationToken">Stops the call at hand.</param>
    /// <returns>A validated answer.</returns>
    /// <exception cref="PredictionException">No reply could be used within the limit of extra calls.</exception>
    public ValueTask<Answer<TOutputs>> AskAsync(CancellationToken cancellationToken) =>
        AskAsync(Strategy.Derive(_predictor.Signature), null, Contract.Outputs, cancellationToken);

    /// <summary>Asks a question of the strategy's own making.</summary>
    /// <param name="question">Has at least the outputs that are wanted.</param>
    /// <param name="cancellationToken">Stops the call at hand.</param>
    /// <returns>A validated answer with the outputs the question added.</returns>
    /// <exception cref="PredictionException">No reply could be used within the limit of extra calls.</exception>
    public ValueTask<Answer<TOutputs>> AskAsync(Question question, CancellationToken cancellationToken) =>
        AskAsync(question, Contract.Outputs, cancellationToken);

    /// <summary>Asks for something else on the way to the answer, for example for the next step.</summary>
    /// <typeparam name="TStep">What the question wants.</typeparam>
    /// <param name="question">Has at least the outputs of the codec.</param>
    /// <param name="codec">Reads and validates them.</param>
    /// <param name="cancellationToken">Stops the call at hand.</param>
    /// <returns>A validated answer with the outputs the question added.</returns>
    /// <exception cref="PredictionException">No reply could be used within the limit of extra calls.</exception>
    public ValueTask<Answer<TStep>> AskAsync<TStep>(Question question, SchemaCodec<TStep> codec, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(codec);
        return AskAsync(question.Signature, question, codec, cancellationToken);
    }

    internal List<ChatMessage> Render(Signature asked, ValueList<AnswerField> extraInputs, PredictorSettings settings)
    {
        var prompt = _predictor.Prompts.Get(settings.Adapter ?? ChatAdapter.Shared, asked, _predictor.State.Demos, settings.DemoCount);
        var count = asked.Inputs.Fields.Count;
        var buffer = new FieldBuffer<string?>();
        Span<string?> texts = count <= FieldBuffer<string?>.Length ? buffer[..count] : new string?[count];
        InputTexts.Write(asked.Inputs, Contract.Inputs, Inputs, extraInputs, texts);
        return prompt.Render(texts);
    }

    internal CallDetails Complete(CallDetails chosen) => _totals.Complete(chosen);

    private async ValueTask<Answer<TStep>> AskAsync<TStep>(Signature asked, Question? question, SchemaCodec<TStep> codec, CancellationToken cancellationToken)
    {
        var settings = question is null ? Settings : question.Settings.Over(Settings);
        var adapter = settings.Adapter ?? ChatAdapter.Shared;
        var messages = Render(asked, question?.ExtraInputs ?? ValueList<AnswerField>.Empty, settings);
        var mendings = settings.MaxExtraCalls ?? DefaultExtraCalls;
        for (CallDetails? before = null; ; mendings--)
        {
            var options = RequestOptions.Create(settings, _options, Rollout(question), _options?.Seed ?? _run?.Seed, adapter.GetResponseFormat(asked));
            var reply = await _predictor.Caller.SendAsync(messages, options, _run, cancellationToken).ConfigureAwait(false);
            var reading = ReplyReader.Read(adapter, asked, codec, reply);
            var call = CallAccount.Add(before, reply, reading.Repairs, reading.Warnings);
            if (reading.Errors.IsValid)
            {
                _totals.Add(call);
                return new(reading.Outputs!, call, reading.Extras);
            }

            if (!reading.IsMendable || mendings <= 0)
            {
                _totals.Add(call);
                throw new PredictionException(_predictor.Name, adapter.Name, asked, reading.Errors, call, reading.Found);
            }

            messages = [.. messages, new(ChatRole.Assistant, reply.Text), new(ChatRole.User, adapter.FormatRepair(asked, reading.Errors))];
            before = call;
        }
    }

    private int? Rollout(Question? question) => question?.RolloutId ?? _options?.RolloutId ?? _run?.RolloutId;
}
