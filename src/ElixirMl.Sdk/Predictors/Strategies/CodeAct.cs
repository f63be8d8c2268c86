using System.Runtime.CompilerServices;
using ElixirMl.Predictors.Code;
using ElixirMl.Predictors.Tools;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Lets the model act by code: each round runs a program that may call tools and print what it finds, until one submits the answer.</summary>
/// <remarks>
/// What the code prints, and every error, is shown to the model in the next round. Tools run here, not where the code runs; their arguments are
/// validated first, and a failed call is an exception the code may catch. When no round brought an answer, the model is asked for it.
/// Wang et al. 2024, "Executable Code Actions Elicit Better LLM Agents".
/// </remarks>
public sealed class CodeAct : Strategy
{
    private const string Task =
        "Work on this task step by step with programs. Each is run from its beginning, remembers nothing of earlier ones, and what it prints is shown to you. "
        + "Look at what you need first; submit the answer as soon as it is known.";

    private const int UsualRounds = 5;

    private readonly ConditionalWeakTable<Signature, CodeQuestions> _questions = [];
    private readonly ICodeInterpreter _interpreter;
    private readonly ToolBox _tools;

    /// <summary>An agent that writes code.</summary>
    /// <param name="interpreter">Runs the code of the model.</param>
    /// <param name="tools">Functions the code may call, with different names; none is fine.</param>
    /// <exception cref="ArgumentException">Two tools have one name.</exception>
    public CodeAct(ICodeInterpreter interpreter, params IEnumerable<AIFunction> tools)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        _interpreter = interpreter;
        _tools = new([.. tools], int.MaxValue);
    }

    /// <inheritdoc/>
    public override string Name => field ??= StrategyName.OfAny(nameof(CodeAct), [.. _tools.Names, StrategyName.Count(MaxRounds, UsualRounds, "rounds"), Approve is null ? null : "approved"]);

    /// <summary>Most programs of one prediction.</summary>
    /// <value>Default 5. At least 1.</value>
    public int MaxRounds
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "An agent takes at least 1 round.");
    } = UsualRounds;

    /// <summary>Asked before every call of a tool.</summary>
    /// <value>Default: <see langword="null"/>, every call is made.</value>
    public Func<ToolRequest, CancellationToken, ValueTask<bool>>? Approve { get; init; }

    /// <inheritdoc/>
    /// <value>5: a few programs with a growing prompt.</value>
    public override double CostMultiplier => 5;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => QuestionsFor(signature).First;

    /// <inheritdoc/>
    public override ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var questions = QuestionsFor(exchange.Predictor.Signature);
        return new CodeRounds<TInputs, TOutputs>(exchange, questions, _interpreter) { Most = MaxRounds, CallTool = CallAsync }.RunAsync(cancellationToken);
    }

    private async ValueTask<CodeToolResult> CallAsync(string tool, string arguments, CancellationToken cancellationToken)
    {
        var outcome = await _tools.CallAsync(tool, arguments, Approve, cancellationToken).ConfigureAwait(false);
        return new(outcome.Text, outcome.IsError);
    }

    private CodeQuestions QuestionsFor(Signature signature) => _questions.GetValue(signature, asked => new(asked, new(asked.Inputs, _tools.ForCode()), _interpreter, Task));
}
