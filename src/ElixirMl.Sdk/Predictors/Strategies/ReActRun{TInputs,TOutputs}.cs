using System.Text.Json;
using ElixirMl.Clients;
using ElixirMl.Predictors.Tools;
using ElixirMl.Streaming;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Strategies;

/// <summary>One prediction of an agent: steps until the model has what it needs, in its own way of calling tools or in words, then the answer.</summary>
internal sealed class ReActRun<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, ReActQuestions questions, ToolBox tools)
{
    // What stands of a call may be half of it, and half an argument can be an argument too.
    private const string CutOff = "The call was not made, because the reply was cut off at the limit of output tokens. Call again, with fewer words or shorter arguments.";

    private readonly StepLog _steps = new();
    private readonly List<string> _warnings = [];

    public required int Most { get; init; }

    public Func<ToolRequest, CancellationToken, ValueTask<bool>>? Approve { get; init; }

    public async ValueTask<Answer<TOutputs>> RunAsync(CancellationToken cancellationToken)
    {
        var isDone = false;
        for (var i = 0; i < Most && !isDone; i++)
        {
            isDone = await StepAsync(cancellationToken).ConfigureAwait(false);
        }

        if (!isDone)
        {
            _warnings.Add(FormattableString.Invariant($"The agent did not finish within its {Most} steps; the answer is made of what it had seen by then."));
        }

        var answer = await _steps.AskAsync(() => exchange.AskAsync(questions.AskAnswer(_steps, exchange.Model), cancellationToken)).ConfigureAwait(false);
        return answer with { Call = answer.Call with { Reasoning = _steps.ToString(), Warnings = [.. _warnings, .. answer.Call.Warnings] } };
    }

    /// <returns>Whether the model has all it needs.</returns>
    private async ValueTask<bool> StepAsync(CancellationToken cancellationToken)
    {
        if (exchange.Model is not { } model || !ReActQuestions.CallsTools(model))
        {
            return await WriteAsync(cancellationToken).ConfigureAwait(false);
        }

        try
        {
            return await CallAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ModelClientException error) when (_steps.IsEmpty && ToolRefusal.Is(error))
        {
            exchange.Refuse(model, ModelFeatures.Tools);
            _warnings.Add(ToolRefusal.Describe(model, error));
            return await WriteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<bool> WriteAsync(CancellationToken cancellationToken)
    {
        var next = await _steps.AskAsync(() => exchange.AskAsync(questions.AskNext(_steps), questions.NextCodec, cancellationToken)).ConfigureAwait(false);
        var (thought, tool, arguments) = questions.Read(next.Outputs);
        if (ToolName.Find(tool, [.. tools.Names, ReAct.Finish]) == ReAct.Finish)
        {
            _steps.Add(("thought", thought), ("tool", $"{ReAct.Finish} {{}}"), ("observation", "Done."));
            return true;
        }

        var outcome = await CallAsync(tool, arguments, cancellationToken).ConfigureAwait(false);
        _steps.Add(("thought", thought), ("tool", $"{tool} {arguments}"), ("observation", outcome.Text));
        return false;
    }

    private async ValueTask<bool> CallAsync(CancellationToken cancellationToken)
    {
        var turn = await _steps.AskAsync(() => exchange.TakeTurnAsync(questions.Act, _steps.Turns, [.. questions.Offers], cancellationToken)).ConfigureAwait(false);
        var results = new ChatMessage(ChatRole.Tool, []);
        List<(string Label, string Text)> parts = turn.Thought.Length == 0 && turn.Calls.Count > 0 ? [] : [("thought", turn.Thought)];
        foreach (var call in turn.Calls)
        {
            var arguments = ArgumentsOf(call);
            var outcome = turn.IsCutOff ? ToolOutcome.Failure(CutOff) : IsFinish(call.Name) ? new("Done.", IsError: false) : await CallAsync(call.Name, arguments, cancellationToken).ConfigureAwait(false);
            results.Contents.Add(new FunctionResultContent(call.CallId, outcome.Text));
            parts.AddRange([("tool", $"{call.Name} {arguments}"), ("observation", outcome.Text)]);
        }

        if (turn.IsCutOff)
        {
            _warnings.Add($"A reply was cut off at the limit of output tokens, so that its calls ({string.Join(", ", turn.Calls.Select(static call => call.Name))}) were not made. Raise MaxTokens.");
        }

        _steps.Add([.. turn.Messages, results], parts);
        return !turn.IsCutOff && (turn.Calls.Count == 0 || turn.Calls.Any(static call => IsFinish(call.Name)));
    }

    private async ValueTask<ToolOutcome> CallAsync(string tool, string arguments, CancellationToken cancellationToken)
    {
        await exchange.TellAsync(StreamUpdateKind.ToolStarted, tool, cancellationToken).ConfigureAwait(false);
        var outcome = await tools.CallAsync(tool, arguments, Approve, cancellationToken).ConfigureAwait(false);
        await exchange.TellAsync(StreamUpdateKind.ToolEnded, tool, cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    // What a client could not read as arguments it tells as an exception.
    private static string ArgumentsOf(FunctionCallContent call) => call.Exception is { } error
        ? $"({error.Message})"
        : JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>(), NativeTools.Arguments);

    private static bool IsFinish(string tool) => string.Equals(tool, ReAct.Finish, StringComparison.OrdinalIgnoreCase);
}
