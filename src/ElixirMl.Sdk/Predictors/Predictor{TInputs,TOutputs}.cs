using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using ElixirMl.Streaming;
using ElixirMl.Variables;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>Asks a model what a signature says and gives back typed, validated outputs. Generated predictors derive from it.</summary>
/// <typeparam name="TInputs">What is given.</typeparam>
/// <typeparam name="TOutputs">What is wanted.</typeparam>
/// <remarks>Immutable and thread-safe; <c>With…</c> copies. Static parts of prompts are rendered once per predictor.</remarks>
public abstract class Predictor<TInputs, TOutputs> : IPredictor
{
    private VariableSpace? _space;

    /// <summary>A predictor.</summary>
    /// <param name="signature">The contract.</param>
    /// <param name="client">Who answers.</param>
    /// <param name="state">Name, instructions, demos and settings; by default those of the signature.</param>
    /// <exception cref="ValidationException">The state has a value that the variables of the signature do not allow.</exception>
    protected Predictor(Signature<TInputs, TOutputs> signature, IChatClient client, PredictorState? state = null)
    {
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentNullException.ThrowIfNull(client);

        Contract = signature;
        Client = client;
        Caller = new(client);
        Variables = SignatureVariables.Of(signature);
        State = Complete(state ?? new(signature.Model.Name));
        Signature = WithInstructions(signature.Model, State);
        Filled = FilledSignatures.With(State.Values);
    }

    /// <inheritdoc/>
    public string Name => State.Name;

    /// <inheritdoc/>
    public Signature Signature { get; private set; }

    /// <inheritdoc/>
    public PredictorState State { get; private set; }

    /// <inheritdoc/>
    public IChatClient Client { get; private set; }

    /// <inheritdoc/>
    public VariableSpace Space => _space ??= Variables.Variables.Count == 0
        ? PredictorVariables.Space(State.Settings, Caller.Catalog, State.Demos.Count)
        : VariableSpace.Union(PredictorVariables.Space(State.Settings, Caller.Catalog, State.Demos.Count), Variables);

    /// <inheritdoc/>
    public VariableSpace Variables { get; }

    internal Signature<TInputs, TOutputs> Contract { get; }

    internal FilledSignatures Filled { get; private set; }

    internal PromptCache Prompts { get; private set; } = new();

    internal ModelCaller Caller { get; private set; }

    /// <inheritdoc/>
    public IPredictor With(PredictorState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var copy = (Predictor<TInputs, TOutputs>)MemberwiseClone();
        copy.State = Complete(state);
        copy.Signature = WithInstructions(Contract.Model, state);
        copy.Filled = FilledSignatures.With(copy.State.Values);
        copy.Prompts = new();
        copy._space = null;
        return copy;
    }

    /// <inheritdoc/>
    public IPredictor With(IChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var copy = (Predictor<TInputs, TOutputs>)MemberwiseClone();
        copy.Client = client;
        copy.Caller = new(client);
        copy._space = null;
        return copy;
    }

    /// <inheritdoc/>
    public ValidationResult Validate(Demo demo)
    {
        ArgumentNullException.ThrowIfNull(demo);
        SchemaErrors errors = default;
        DemoCheck.Check(Contract.Inputs, demo.Inputs, static _ => false, ".inputs", ref errors);
        DemoCheck.Check(Contract.Outputs, demo.Outputs, field => ExtraFields.Allow(field, demo, this), ".outputs", ref errors);
        return errors.ToResult();
    }

    /// <summary>Asks the model.</summary>
    /// <param name="inputs">What is given; must keep the constraints of the signature.</param>
    /// <param name="options">Choices for this call; they win over every configuration.</param>
    /// <param name="cancellationToken">Stops the call to the model.</param>
    /// <exception cref="ValidationException">The inputs break a constraint; the model was not asked.</exception>
    /// <exception cref="PredictionException">No reply could be used within the limit of extra calls.</exception>
    /// <exception cref="Clients.BudgetExceededException">The budget of the run does not allow the call.</exception>
    public async Task<Prediction<TOutputs>> PredictAsync(TInputs inputs, PredictOptions? options = null, CancellationToken cancellationToken = default)
    {
        var run = RunContext.Current;
        var checkedInputs = Checked(inputs);
        return await (run?.Stream is { } sink
            ? StreamAsync(checkedInputs, options, run, new(Name, sink), cancellationToken)
            : AnswerAsync(new(this, checkedInputs, options, run), run, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Asks the model and gives what it writes while it writes it.</summary>
    /// <param name="inputs">What is given; must keep the constraints of the signature.</param>
    /// <param name="options">Choices for this call; they win over every configuration.</param>
    /// <param name="cancellationToken">Stops the call to the model; so does leaving the stream.</param>
    /// <returns>Updates as they happen, the last one with the answer. Enumerating it again asks again.</returns>
    /// <exception cref="ValidationException">The inputs break a constraint; the model was not asked.</exception>
    /// <exception cref="PredictionException">No reply could be used within the limit of extra calls.</exception>
    /// <exception cref="Clients.BudgetExceededException">The budget of the run does not allow the call.</exception>
    public IAsyncEnumerable<StreamUpdate<PartialFields, Prediction<TOutputs>>> StreamAsync(TInputs inputs, PredictOptions? options = null, CancellationToken cancellationToken = default) =>
        StreamAsync(inputs, static fields => fields, static prediction => prediction, options, cancellationToken);

    /// <summary>Asks the model and gives what it writes in types of its own.</summary>
    /// <param name="inputs">What is given; must keep the constraints of the signature.</param>
    /// <param name="partial">Makes a typed view of the outputs so far.</param>
    /// <param name="complete">Makes a typed prediction.</param>
    /// <param name="options">Choices for this call; they win over every configuration.</param>
    /// <param name="cancellationToken">Stops the call to the model; so does leaving the stream.</param>
    protected IAsyncEnumerable<StreamUpdate<TPartial, TPrediction>> StreamAsync<TPartial, TPrediction>(
        TInputs inputs,
        Func<PartialFields, TPartial> partial,
        Func<Prediction<TOutputs>, TPrediction> complete,
        PredictOptions? options,
        CancellationToken cancellationToken)
        where TPrediction : class
    {
        ArgumentNullException.ThrowIfNull(partial);
        ArgumentNullException.ThrowIfNull(complete);
        var checkedInputs = Checked(inputs);
        return StreamChannel<StreamUpdate<TPartial, TPrediction>>.RunAsync(
            async (writer, stop) =>
            {
                var run = RunContext.Current;
                var sink = new TypedSink<TPartial, TPrediction>(writer, Contract.Outputs.Schema, partial, run?.Stream);
                var prediction = await StreamAsync(checkedInputs, options, run, new(Name, sink), stop).ConfigureAwait(false);
                await sink.CompleteAsync(Name, complete(prediction), stop).ConfigureAwait(false);
            },
            cancellationToken);
    }

    /// <summary>The exact messages the model would first be sent, without asking it.</summary>
    /// <param name="inputs">What is given; must keep the constraints of the signature.</param>
    /// <param name="options">Choices for this call; they win over every configuration.</param>
    /// <exception cref="ValidationException">The inputs break a constraint.</exception>
    public IReadOnlyList<ChatMessage> Render(TInputs inputs, PredictOptions? options = null) =>
        Render(Checked(inputs), options is null ? State.Settings : options.Over(State.Settings), options?.History ?? ValueList<Demo>.Empty);

    internal List<ChatMessage> Render(TInputs inputs, PredictorSettings settings, ValueList<Demo> history)
    {
        var exchange = new Exchange<TInputs, TOutputs>(this, inputs, new() { History = history }, null);
        var strategy = settings.Strategy ?? Strategies.Predict.Shared;
        var asked = Filled.Of(strategy.Derive(Signature, Caller.Find(settings.Model)));
        return exchange.Render(settings.Adapter ?? ChatAdapter.Shared, exchange.ShownTo(settings.Model, asked), ValueList<AnswerField>.Empty, settings.DemoCount);
    }

    private PredictorState Complete(PredictorState state) => Variables.Variables.Count == 0 && state.Values.Count == 0 ? state : state with { Values = OwnValues.Complete(Variables, state.Values) };
    private async Task<Prediction<TOutputs>> StreamAsync(TInputs inputs, PredictOptions? options, RunContext? run, PredictionStream stream, CancellationToken cancellationToken)
    {
        await stream.TellAsync(StreamUpdateKind.PredictorStarted, Name, cancellationToken).ConfigureAwait(false);
        try
        {
            return await AnswerAsync(new(this, inputs, options, run, stream), run, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (!cancellationToken.IsCancellationRequested)
            {
                await stream.TellAsync(StreamUpdateKind.PredictorEnded, Name, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task<Prediction<TOutputs>> AnswerAsync(Exchange<TInputs, TOutputs> exchange, RunContext? run, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await exchange.Strategy.AnswerAsync(exchange, cancellationToken).ConfigureAwait(false);
            var call = exchange.Complete(answer.Call);
            run?.Trajectory?.Add(new TraceStep<TInputs, TOutputs>(exchange, answer, call));
            return new(answer.Outputs, call) { Values = exchange.Predictor.State.Values, Completions = answer.Completions };
        }
        catch (PredictionException error)
        {
            error.Call = exchange.Complete(error.Call);
            run?.Trajectory?.Add(new TraceStep<TInputs, TOutputs>(exchange, error));
            throw;
        }
    }

    private static Signature WithInstructions(Signature signature, PredictorState state) =>
        state.Instructions is null ? signature : signature.WithInstructions(state.Instructions);

    private TInputs Checked(TInputs inputs)
    {
        if (inputs is null)
        {
            throw new ArgumentNullException(nameof(inputs));
        }

        var errors = new SchemaErrors();
        Contract.Inputs.Finish(ref inputs, ref errors);
        errors.ToResult().ThrowIfInvalid();
        return inputs;
    }
}
