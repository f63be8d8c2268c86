using System.Collections.ObjectModel;
using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Clients.Usage;
using ElixirMl.Schemas;
using ElixirMl.Signatures;
using ElixirMl.Streaming;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>One prediction in the making: lets a strategy ask the model, as often as it needs, and adds up what that takes.</summary>
/// <typeparam name="TInputs">What is given.</typeparam>
/// <typeparam name="TOutputs">What is wanted.</typeparam>
/// <remarks>Thread-safe: a strategy may ask several questions at once.</remarks>
public sealed class Exchange<TInputs, TOutputs>
{
    private readonly Predictor<TInputs, TOutputs> _predictor;
    private readonly PredictOptions? _options;
    private readonly RunContext? _run;
    private readonly CallTotals _totals;
    private readonly Variation? _variation;

    internal Exchange(Predictor<TInputs, TOutputs> predictor, TInputs inputs, PredictOptions? options, RunContext? run, PredictionStream? stream = null)
    {
        Stream = stream;
        _predictor = predictor;
        _options = options;
        _run = run;
        _totals = new();
        Inputs = inputs;
        Settings = options is null ? predictor.State.Settings : options.Over(predictor.State.Settings);
    }

    private Exchange(Exchange<TInputs, TOutputs> other, Variation variation)
    {
        _predictor = other._predictor;
        _options = other._options;
        _run = other._run;
        Stream = other.Stream;
        _totals = other._totals;
        _variation = Join(other._variation, variation);
        Inputs = other.Inputs;
        Settings = variation.Settings.Over(other.Settings) with { Strategy = variation.Strategy ?? Strategies.Predict.Shared };
    }

    /// <summary>Who predicts.</summary>
    public IPredictor Predictor => _predictor;

    /// <summary>Codecs of what is given and what is wanted.</summary>
    public Signature<TInputs, TOutputs> Contract => _predictor.Contract;

    /// <summary>What is given.</summary>
    public TInputs Inputs { get; }

    /// <summary>The choices in force: caller over configuration.</summary>
    public PredictorSettings Settings { get; }

    /// <summary>Which of several independent answers is wanted.</summary>
    /// <value><see langword="null"/> when nobody said.</value>
    public int? RolloutId => _variation?.RolloutId ?? _options?.RolloutId ?? _run?.RolloutId;

    /// <summary>The model that will be asked.</summary>
    /// <value><see langword="null"/> when the client tells nothing of it.</value>
    public ModelInfo? Model => Find(Settings.Model);

    /// <summary>Told what happens; <see langword="null"/> when nobody reads along.</summary>
    internal PredictionStream? Stream { get; }

    internal Strategy Strategy => Settings.Strategy ?? Strategies.Predict.Shared;

    /// <summary>Asks the strategy's derived signature.</summary>
    /// <param name="cancellationToken">Stops the call at hand.</param>
    /// <returns>A validated answer.</returns>
    /// <exception cref="PredictionException">No reply could be used within the limit of extra calls.</exception>
    public ValueTask<Answer<TOutputs>> AskAsync(CancellationToken cancellationToken) =>
        AskAsync(Strategy.Derive(_predictor.Signature, Model), null, Contract.Outputs, cancellationToken);

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

    /// <summary>The same prediction asked otherwise, for a strategy to hand it on to another one.</summary>
    /// <param name="variation">What differs.</param>
    /// <returns>A view whose calls add to the sums of this one.</returns>
    public Exchange<TInputs, TOutputs> With(Variation variation)
    {
        ArgumentNullException.ThrowIfNull(variation);
        return new(this, variation);
    }

    internal ValueList<Demo> History => _options?.History ?? ValueList<Demo>.Empty;

    internal List<ChatMessage> Render(Adapter adapter, Native native, ValueList<AnswerField> extraInputs, int? demoCount)
    {
        var asked = native.Shown;
        var demos = _variation?.Demos ?? _predictor.State.Demos;
        var prompt = _predictor.Prompts.Get(adapter, asked, demos, demoCount);
        var count = asked.Inputs.Fields.Count;
        var buffer = new FieldBuffer<string?>();
        Span<string?> texts = count <= FieldBuffer<string?>.Length ? buffer[..count] : new string?[count];
        InputTexts.Write(asked.Inputs, Contract.Inputs, Inputs, extraInputs, texts);
        return prompt.Render(texts, native.Histories.Count == 0 ? History : [.. History, .. native.Histories.SelectMany(name => PastTurns.Of(name, Input(name), asked))]);
    }

    /// <summary>The text of an own input; null when there is no such input or it is null.</summary>
    private string? Input(string name) =>
        FieldNames.IndexOf(Contract.Inputs.Schema, name) is >= 0 and var index ? Contract.Inputs.FormatField(Inputs, index) : null;

    internal List<ChatMessage> Render(Adapter adapter, Signature asked, string text) =>
        _predictor.Prompts.Get(adapter, asked, ValueList<Demo>.Empty, null).Render([text]);

    /// <summary>Lets the model go on with a task by calling tools in its own way.</summary>
    /// <param name="task">Its inputs and instructions say what to do; its only output is what the model thinks.</param>
    /// <param name="turns">What was called so far, and what came of it.</param>
    /// <param name="tools">What may be called; the client is not to call them itself.</param>
    /// <param name="cancellationToken">Stops the call at hand.</param>
    /// <exception cref="PredictionException">The reply was withheld, or cut off before it called anything.</exception>
    internal async ValueTask<ToolTurn> TakeTurnAsync(Signature task, IEnumerable<ChatMessage> turns, IList<AITool> tools, CancellationToken cancellationToken)
    {
        var asked = Told(task);
        var adapter = Settings.Adapter ?? ChatAdapter.Shared;
        var native = ShownTo(Settings.Model, asked);
        List<ChatMessage> messages = [.. Render(adapter, native, ValueList<AnswerField>.Empty, demoCount: 0), .. turns];
        var reply = await SendAsync(messages, Settings, null, adapter, native, tools, cancellationToken).ConfigureAwait(false);
        var call = CallAccount.Add(null, reply, [], [], adapter.Name);
        Count(call);
        var turn = ToolTurn.Read(adapter, native.Shown, reply);
        return turn.Error is null ? turn : throw new PredictionException(_predictor.Name, adapter.Name, asked, ValidationResult.Of(turn.Error), call, ReadOnlyDictionary<string, string>.Empty);
    }

    /// <summary>Remembers that the model refused what was known of it, so that it is asked in words from now on.</summary>
    internal void Refuse(ModelInfo model, ModelFeatures features) => _predictor.Caller.Refuse(model, features);

    internal ValueTask<ModelReply> SendAsync(List<ChatMessage> messages, PredictorSettings settings, int? rolloutId, Adapter format, Native native, CancellationToken cancellationToken) =>
        SendAsync(messages, settings, rolloutId, format, native, ToolsOf(native), cancellationToken);

    // Beside tools no form is asked for: a call has none, and some endpoints refuse both at once. The prompt still asks for it.
    private async ValueTask<ModelReply> SendAsync(List<ChatMessage> messages, PredictorSettings settings, int? rolloutId, Adapter format, Native native, IList<AITool>? tools, CancellationToken cancellationToken)
    {
        var form = tools is null ? format.GetResponseFormat(native.Shown, FeaturesOf(settings.Model)) : null;
        var options = RequestOptions.Create(settings, _options, rolloutId ?? RolloutId, _options?.Seed ?? _run?.Seed, form, tools, native.RequestsReasoning);
        var whole = MediaFiles.AnyIn(messages) ? await MediaFiles.LoadAsync(messages, cancellationToken).ConfigureAwait(false) : messages;
        if (_run is not null)
        {
            new UsageStep(_run.Name, _predictor.Name).Enter();
        }

        try
        {
            return await CallAsync(whole, options, format, native.Shown, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested && _totals.Note(error))
        {
            throw;
        }
    }

    private ValueTask<ModelReply> CallAsync(List<ChatMessage> messages, ChatOptions? options, Adapter format, Signature shown, CancellationToken cancellationToken)
    {
        var checks = _options?.StreamChecks ?? ValueList<StreamCheck>.Empty;
        return Stream is null && checks.Count == 0
            ? _predictor.Caller.SendAsync(messages, options, _run, cancellationToken)
            : StreamAsync(messages, options, new(Stream, checks, format, shown), cancellationToken);
    }

    private async ValueTask<ModelReply> StreamAsync(List<ChatMessage> messages, ChatOptions? options, StreamedReply streamed, CancellationToken cancellationToken)
    {
        var reply = await _predictor.Caller.StreamAsync(messages, options, _run, streamed, cancellationToken).ConfigureAwait(false);
        return reply with { Stream = streamed };
    }

    /// <summary>Whether an error means that a question got no answer: no reply could be used, or the call failed. A cancellation is none, nor is an error of a check or the program.</summary>
    internal bool IsFailure(Exception error) => error is PredictionException || _totals.IsOfCall(error);

    internal ValueTask TellAsync(StreamUpdateKind kind, string subject, CancellationToken cancellationToken) =>
        Stream?.TellAsync(kind, subject, cancellationToken) ?? ValueTask.CompletedTask;

    internal CheckReport Judge(TOutputs outputs)
    {
        SchemaErrors errors = default;
        _predictor.Filled.Check(Contract.Outputs, outputs, ref errors);
        return errors.Count > 0 ? new(errors.ToResult(), IsHard: true)
            : _variation is { Checks: var checks } ? CheckReport.Of(checks, Inputs, outputs)
            : new(ValidationResult.Valid, IsHard: false);
    }

    /// <summary>What is written of a signature for a model.</summary>
    internal Native ShownTo(string? model, Signature asked) => Native.Of(asked, FeaturesOf(model));

    internal void Count(CallDetails call) => _totals.Add(call);

    internal CallDetails Complete(CallDetails chosen) => _totals.Complete(chosen);

    private ValueTask<Answer<TStep>> AskAsync<TStep>(Signature asked, Question? question, SchemaCodec<TStep> codec, CancellationToken cancellationToken)
    {
        var inquiry = new Inquiry<TInputs, TOutputs, TStep>(this, Told(asked), question, codec);
        return inquiry.SendsTools ? AskWithToolsAsync(inquiry, cancellationToken) : inquiry.RunAsync(cancellationToken);
    }

    private async ValueTask<Answer<TStep>> AskWithToolsAsync<TStep>(Inquiry<TInputs, TOutputs, TStep> inquiry, CancellationToken cancellationToken)
    {
        try
        {
            return await inquiry.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ModelClientException error) when (ToolRefusal.Is(error) && inquiry.Model is { } model)
        {
            Refuse(model, ModelFeatures.Tools);
            var answer = await inquiry.Again().RunAsync(cancellationToken).ConfigureAwait(false);
            return answer with { Call = answer.Call with { Warnings = [ToolRefusal.Describe(model, error), .. answer.Call.Warnings] } };
        }
    }

    private Signature Told(Signature asked)
    {
        asked = _predictor.Filled.Of(asked);
        return _variation?.Advice is { } advice ? asked.WithInstructions($"{asked.Instructions}\n\n{advice}") : asked;
    }

    private IList<AITool>? ToolsOf(Native native) => native.Tools is null ? null : NativeTools.Of(Input(native.Tools));

    private ModelFeatures FeaturesOf(string? model) => Find(model)?.Features ?? ModelFeatures.None;

    internal ModelInfo? Find(string? id) => _predictor.Caller.Find(id);

    private static Variation Join(Variation? outer, Variation inner) => outer is null ? inner : inner with
    {
        RolloutId = inner.RolloutId ?? outer.RolloutId,
        Demos = inner.Demos ?? outer.Demos,
        Advice = inner.Advice is null || outer.Advice is null ? inner.Advice ?? outer.Advice : $"{outer.Advice}\n\n{inner.Advice}",
        Checks = [.. outer.Checks, .. inner.Checks],
    };
}
