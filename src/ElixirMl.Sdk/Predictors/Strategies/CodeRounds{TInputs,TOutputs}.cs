using ElixirMl.Predictors.Code;
using ElixirMl.Schemas.Records;

namespace ElixirMl.Predictors.Strategies;

/// <summary>One prediction by code: asks for a program, runs it, reads what it submits, and tells the model what is wrong with it.</summary>
internal sealed class CodeRounds<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CodeQuestions questions, ICodeInterpreter interpreter)
{
    private readonly StepLog _steps = new();
    private readonly List<string> _warnings = [];
    private (Answer<Record> Step, string Code, Submission<TOutputs> Submission)? _kept;

    public required int Most { get; init; }

    /// <summary>Whether a program that submits nothing is an error; otherwise it is a step on the way.</summary>
    public bool MustSubmit { get; init; }

    public Func<string, string, CancellationToken, ValueTask<CodeToolResult>>? CallTool { get; init; }

    public async ValueTask<Answer<TOutputs>> RunAsync(CancellationToken cancellationToken)
    {
        var inputs = CodeInputs.Write(exchange.Contract.Inputs, exchange.Inputs);
        try
        {
            for (var round = 0; round < Most; round++)
            {
                if (await TryAsync(inputs, cancellationToken).ConfigureAwait(false) is { } answer)
                {
                    return answer;
                }
            }
        }
        catch (Exception error) when (_kept is not null && exchange.IsFailure(error))
        {
            _warnings.Add($"It could not be mended: {FailureText.Of(error)}");
        }

        return _kept is { } kept
            ? Complete(kept.Step, kept.Code, kept.Submission.Outputs!).WithWarning([.. kept.Submission.Warnings])
            : await ExtractAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <returns>The answer of one program; <see langword="null"/> when it brought none that keeps all it should.</returns>
    private async ValueTask<Answer<TOutputs>?> TryAsync(ReadOnlyMemory<byte> inputs, CancellationToken cancellationToken)
    {
        var step = await _steps.AskAsync(() => exchange.AskAsync(questions.AskCode(_steps), questions.Codec, cancellationToken)).ConfigureAwait(false);
        var code = CodeText.Of(step.Outputs.Get<string>(questions.Code));
        var result = await interpreter.RunAsync(new(questions.Contract, code, inputs) { CallTool = CallTool }, cancellationToken).ConfigureAwait(false);
        var submission = Submission<TOutputs>.Read(exchange, result.Value);
        _steps.Add(("code", $"\n{code}"), ("observation", CodeText.Describe(result, submission.Errors, MustSubmit)));
        _warnings.AddRange(result.Warnings);
        if (submission.IsAnswer)
        {
            _kept = (step, code, submission);
        }

        return submission.IsUsable ? Complete(step, code, submission.Outputs!) : null;
    }

    private async ValueTask<Answer<TOutputs>> ExtractAsync(CancellationToken cancellationToken)
    {
        _warnings.Add(FormattableString.Invariant($"No program brought a usable answer within {Most} rounds; the model was asked for it instead."));
        var answer = await _steps.AskAsync(() => exchange.AskAsync(questions.AskAnswer(_steps), cancellationToken)).ConfigureAwait(false);
        return answer with { Call = answer.Call with { Reasoning = _steps.ToString(), Warnings = [.. _warnings, .. answer.Call.Warnings] } };
    }

    private Answer<TOutputs> Complete(Answer<Record> step, string code, TOutputs outputs)
    {
        var reasoning = step.Outputs.Get<string>(questions.Reasoning);
        var call = step.Call with { Reasoning = $"{reasoning}\n\n{_steps}", Warnings = [.. _warnings, .. step.Call.Warnings] };
        return new(outputs, call, [new(questions.Reasoning, reasoning), new(questions.Code, code)]);
    }
}
