using ElixirMl.Predictors.Code;
using ElixirMl.Schemas.Records;

namespace ElixirMl.Predictors.Strategies;

/// <summary>One prediction by code: asks for a program, runs it, reads what it submits, and tells the model what is wrong with it.</summary>
internal sealed class CodeRounds<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CodeQuestions questions, ICodeInterpreter interpreter)
{
    private readonly StepLog _steps = new();

    public required int Most { get; init; }

    /// <summary>Whether a program that submits nothing is an error; otherwise it is a step on the way.</summary>
    public bool MustSubmit { get; init; }

    public Func<string, string, CancellationToken, ValueTask<CodeToolResult>>? CallTool { get; init; }

    public async ValueTask<Answer<TOutputs>> RunAsync(CancellationToken cancellationToken)
    {
        var inputs = CodeInputs.Write(exchange.Contract.Inputs, exchange.Inputs);
        for (var round = 0; round < Most; round++)
        {
            var step = await _steps.AskAsync(() => exchange.AskAsync(questions.AskCode(_steps), questions.Codec, cancellationToken)).ConfigureAwait(false);
            var code = CodeText.Of(step.Outputs.Get<string>(questions.Code));
            var result = await interpreter.RunAsync(new(questions.Contract, code, inputs) { CallTool = CallTool }, cancellationToken).ConfigureAwait(false);
            var submission = Submission<TOutputs>.Read(exchange, result.Value);
            _steps.Add(("code", $"\n{code}"), ("observation", CodeText.Describe(result, submission.Errors, MustSubmit)));
            if (submission.IsUsable)
            {
                return Complete(step, code, submission.Outputs!);
            }
        }

        var answer = await _steps.AskAsync(() => exchange.AskAsync(questions.AskAnswer(_steps), cancellationToken)).ConfigureAwait(false);
        return answer with { Call = answer.Call with { Reasoning = _steps.ToString() } };
    }

    private Answer<TOutputs> Complete(Answer<Record> step, string code, TOutputs outputs)
    {
        var reasoning = step.Outputs.Get<string>(questions.Reasoning);
        return new(outputs, step.Call with { Reasoning = $"{reasoning}\n\n{_steps}" }, [new(questions.Reasoning, reasoning), new(questions.Code, code)]);
    }
}
