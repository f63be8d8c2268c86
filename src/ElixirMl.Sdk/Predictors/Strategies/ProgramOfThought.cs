using System.Runtime.CompilerServices;
using ElixirMl.Predictors.Code;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Lets the model write a program that computes the answer, runs it, and shows the model what went wrong until the answer fits the signature.</summary>
/// <remarks>
/// Code that is refused, does not compile, fails or submits values of wrong types goes back to the model with the errors. When no round brought
/// an answer, the model is asked for it with all rounds before its eyes. Demos that have an output <c>code</c> are shown as examples of programs.
/// Chen et al. 2022, "Program of Thoughts Prompting: Disentangling Computation from Reasoning for Numerical Reasoning Tasks".
/// </remarks>
public sealed class ProgramOfThought : Strategy
{
    private const string Task =
        "Do not answer in words. Write a program that computes the answer from the variables; it is run, and if it fails you are shown why and may mend it.";

    private const int UsualRounds = 3;

    private readonly ConditionalWeakTable<Signature, CodeQuestions> _questions = [];
    private readonly ICodeInterpreter _interpreter;

    /// <summary>Programs that one interpreter runs.</summary>
    /// <param name="interpreter">Runs the code of the model.</param>
    public ProgramOfThought(ICodeInterpreter interpreter)
    {
        ArgumentNullException.ThrowIfNull(interpreter);
        _interpreter = interpreter;
    }

    /// <inheritdoc/>
    public override string Name => field ??= StrategyName.OfAny(nameof(ProgramOfThought), StrategyName.Count(MaxRounds, UsualRounds, "rounds"));

    /// <summary>Most programs of one prediction.</summary>
    /// <value>Default 3. At least 1.</value>
    public int MaxRounds
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A program needs at least 1 round.");
    } = UsualRounds;

    /// <inheritdoc/>
    /// <value>3: a program is longer than an answer, and some are mended.</value>
    public override double CostMultiplier => 3;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => QuestionsFor(signature).First;

    /// <inheritdoc/>
    public override ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var questions = QuestionsFor(exchange.Predictor.Signature);
        return new CodeRounds<TInputs, TOutputs>(exchange, questions, _interpreter) { Most = MaxRounds, MustSubmit = true }.RunAsync(cancellationToken);
    }

    private CodeQuestions QuestionsFor(Signature signature) =>
        _questions.GetValue(signature, asked => new(asked, new(asked.Inputs, ValueList<CodeTool>.Empty), _interpreter, Task));
}
