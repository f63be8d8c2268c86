using System.Runtime.CompilerServices;
using ElixirMl.Clients;
using ElixirMl.Predictors.Tools;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Lets the model call tools step by step, a thought before each call, until it can answer; then asks for the answer.</summary>
/// <remarks>
/// A model that can call tools in its own way (<see cref="ModelFeatures.Tools"/>, known from the client's <see cref="IModelCatalog"/>) is
/// sent them beside the prompt and may call several in one reply; they are called here one after another, never by the client. Other models
/// read of them in the prompt and name one per reply; so does a model that refuses tools, which stands in <see cref="CallDetails.Warnings"/>.
/// Unknown tools, wrong arguments, refused calls and exceptions of tools become observations the model can react to. A prompt that no longer
/// fits the model's context loses its oldest step, at most three times for one prediction.
/// Yao et al. 2022, "ReAct: Synergizing Reasoning and Acting in Language Models".
/// </remarks>
public sealed class ReAct : Strategy
{
    /// <summary>What the model calls when it knows enough.</summary>
    public const string Finish = "finish";

    private const int UsualSteps = 10;

    private readonly ConditionalWeakTable<Signature, ReActQuestions> _questions = [];
    private readonly ToolBox _tools;

    /// <summary>An agent with tools.</summary>
    /// <param name="tools">At least one, with different names: <c>AIFunctionFactory.Create</c>, tools of MCP servers, or functions of one's own.</param>
    /// <exception cref="ArgumentException">There is no tool, two have one name, or one is called <c>finish</c>.</exception>
    public ReAct(params IEnumerable<AIFunction> tools)
    {
        _tools = new([.. tools]);
        if (_tools.Tools.Count == 0)
        {
            throw new ArgumentException("There is no tool. Give at least one.", nameof(tools));
        }

        if (_tools.Names.Contains(Finish))
        {
            throw new ArgumentException($"No tool may be called '{Finish}'; that is how the model says that it is done.", nameof(tools));
        }
    }

    /// <inheritdoc/>
    public override string Name => field ??= StrategyName.Of(nameof(ReAct), [.. _tools.Names, StrategyName.Count(MaxSteps, UsualSteps, "steps"), Approve is null ? null : "approved"]);

    /// <summary>Most steps of one prediction: replies in which the model may ask for tools.</summary>
    /// <value>Default 10. At least 1.</value>
    public int MaxSteps
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An agent takes at least 1 step.");
    } = UsualSteps;

    /// <summary>Asked before every call of a tool.</summary>
    /// <value>Default: <see langword="null"/>, every call is made.</value>
    public Func<ToolRequest, CancellationToken, ValueTask<bool>>? Approve { get; init; }

    /// <inheritdoc/>
    /// <value>4: a few steps with a growing prompt.</value>
    public override double CostMultiplier => 4;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => QuestionsFor(signature).Next;

    /// <inheritdoc/>
    /// <remarks>A model that calls tools of its own accord is told of none in its prompt.</remarks>
    public override Signature Derive(Signature signature, ModelInfo? model) => ReActQuestions.CallsTools(model) ? QuestionsFor(signature).Act : QuestionsFor(signature).Next;

    /// <inheritdoc/>
    public override ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return new ReActRun<TInputs, TOutputs>(exchange, QuestionsFor(exchange.Predictor.Signature), _tools) { Most = MaxSteps, Approve = Approve }.RunAsync(cancellationToken);
    }

    private ReActQuestions QuestionsFor(Signature signature) => _questions.GetValue(signature, asked => new(asked, _tools));
}
