using System.Globalization;
using System.Text;
using ElixirMl.Clients;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Strategies;

/// <summary>The steps of one prediction as the model sees them, numbered from the first even when that was dropped.</summary>
internal sealed class StepLog
{
    private const int MostDropped = 3;

    private readonly List<Step> _steps = [];
    private int _dropped;

    public bool IsEmpty => _steps.Count == 0;

    /// <summary>The steps as messages, for models that call tools in their own way.</summary>
    public IEnumerable<ChatMessage> Turns => _steps.SelectMany(static step => step.Turns);

    public void Add(params IReadOnlyList<(string Label, string Text)> parts) => Add([], parts);

    /// <param name="turns">The step as messages.</param>
    /// <param name="parts">The same for people, and for prompts that show it as text.</param>
    public void Add(IReadOnlyList<ChatMessage> turns, IReadOnlyList<(string Label, string Text)> parts) => _steps.Add(new(turns, parts));

    /// <summary>Asks a question that shows the steps; when it no longer fits the model's context, again without the oldest step, at most three times in all.</summary>
    /// <exception cref="PredictionException">No reply could be used; the steps stand in its call.</exception>
    /// <exception cref="ContextWindowExceededException">A single step is too large, or no more may be dropped.</exception>
    public async ValueTask<TAnswer> AskAsync<TAnswer>(Func<ValueTask<TAnswer>> ask)
    {
        while (true)
        {
            try
            {
                return await ask().ConfigureAwait(false);
            }
            catch (ContextWindowExceededException) when (TryDropOldest())
            {
                continue;
            }
            catch (PredictionException error) when (!IsEmpty)
            {
                error.Call = error.Call with { Reasoning = ToString() };
                throw;
            }
        }
    }

    public override string ToString()
    {
        if (IsEmpty)
        {
            return "(no step was taken yet)";
        }

        var text = new StringBuilder(_dropped == 0 ? "" : "(earlier steps are left out)\n");
        for (var i = 0; i < _steps.Count; i++)
        {
            foreach (var (label, part) in _steps[i].Parts)
            {
                text.Append(CultureInfo.InvariantCulture, $"{label} {i + 1 + _dropped}: {part}\n");
            }
        }

        return text.ToString().TrimEnd('\n');
    }

    private bool TryDropOldest()
    {
        if (_steps.Count < 2 || _dropped == MostDropped)
        {
            return false;
        }

        _steps.RemoveAt(0);
        _dropped++;
        return true;
    }

    private readonly record struct Step(IReadOnlyList<ChatMessage> Turns, IReadOnlyList<(string Label, string Text)> Parts);
}
