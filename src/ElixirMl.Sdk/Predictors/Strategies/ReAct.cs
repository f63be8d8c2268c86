using System.Runtime.CompilerServices;
using System.Text;
using ElixirMl.Clients;
using ElixirMl.Predictors.Tools;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Signatures;
using ElixirMl.Streaming;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Lets the model call tools step by step, a thought before each call, until it can answer; then asks for the answer.</summary>
/// <remarks>
/// Unknown tools, wrong arguments, refused calls and exceptions of tools become observations the model can react to. A prompt that no longer
/// fits the model's context loses its oldest step, at most three times for one prediction.
/// Yao et al. 2022, "ReAct: Synergizing Reasoning and Acting in Language Models".
/// </remarks>
public sealed class ReAct : Strategy
{
    /// <summary>What the model calls when it knows enough.</summary>
    public const string Finish = "finish";

    private const int MostDroppedSteps = 3;

    private readonly ConditionalWeakTable<Signature, ReActQuestions> _questions = [];
    private readonly ToolBox _tools;

    /// <summary>An agent with tools.</summary>
    /// <param name="tools">At least one, with different names: <c>AIFunctionFactory.Create</c>, tools of MCP servers, or functions of one's own.</param>
    /// <exception cref="ArgumentException">There is no tool, two have one name, or one is called <c>finish</c>.</exception>
    public ReAct(params IEnumerable<AIFunction> tools)
    {
        _tools = new([.. tools]);
        if (_tools.Names.Contains(Finish))
        {
            throw new ArgumentException($"No tool may be called '{Finish}'; that is how the model says that it is done.", nameof(tools));
        }

        Name = StrategyName.Of(nameof(ReAct), _tools.Names);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>Most tool calls of one prediction.</summary>
    /// <value>Default 10. At least 1.</value>
    public int MaxSteps
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An agent takes at least 1 step.");
    } = 10;

    /// <summary>Asked before every call of a tool.</summary>
    /// <value>Default: <see langword="null"/>, every call is made.</value>
    public Func<ToolRequest, CancellationToken, ValueTask<bool>>? Approve { get; init; }

    /// <inheritdoc/>
    /// <value>6: a few steps with a growing prompt.</value>
    public override double CostMultiplier => 6;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => QuestionsFor(signature).Next;

    /// <inheritdoc/>
    public override async ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var questions = QuestionsFor(exchange.Predictor.Signature);
        var steps = new ReActSteps(MostDroppedSteps);
        for (var i = 0; i < MaxSteps; i++)
        {
            var next = await AskAsync(steps, () => exchange.AskAsync(questions.AskNext(steps), questions.NextCodec, cancellationToken)).ConfigureAwait(false);
            var (thought, tool, arguments) = questions.Read(next.Outputs);
            if (string.Equals(tool, Finish, StringComparison.OrdinalIgnoreCase))
            {
                steps.Add(new(thought, Finish, "{}", "Done."));
                break;
            }

            var observation = await CallAsync(exchange, tool, arguments, cancellationToken).ConfigureAwait(false);
            steps.Add(new(thought, tool, arguments, observation));
        }

        var answer = await AskAsync(steps, () => exchange.AskAsync(questions.AskAnswer(steps), cancellationToken)).ConfigureAwait(false);
        return answer with { Call = answer.Call with { Reasoning = steps.ToString() } };
    }

    private async ValueTask<string> CallAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, string tool, string arguments, CancellationToken cancellationToken)
    {
        await exchange.TellAsync(StreamUpdateKind.ToolStarted, tool, cancellationToken).ConfigureAwait(false);
        var observation = await _tools.CallAsync(tool, arguments, Approve, cancellationToken).ConfigureAwait(false);
        await exchange.TellAsync(StreamUpdateKind.ToolEnded, tool, cancellationToken).ConfigureAwait(false);
        return observation;
    }

    private static async ValueTask<TAnswer> AskAsync<TAnswer>(ReActSteps steps, Func<ValueTask<TAnswer>> ask)
    {
        while (true)
        {
            try
            {
                return await ask().ConfigureAwait(false);
            }
            catch (ContextWindowExceededException) when (steps.TryDropOldest())
            {
                continue;
            }
        }
    }

    private ReActQuestions QuestionsFor(Signature signature) => _questions.GetValue(signature, asked => new(asked, _tools));
}
