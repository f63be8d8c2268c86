using System.Globalization;
using System.Text;

namespace ElixirMl.Predictors.Strategies;

/// <summary>The steps of one prediction, numbered from the first even when that was dropped.</summary>
internal sealed class ReActSteps(int mostDropped)
{
    private readonly List<ReActStep> _steps = [];
    private int _dropped;

    public void Add(ReActStep step) => _steps.Add(step);

    /// <returns>Whether a step was dropped: the only one never is, and no more than allowed are.</returns>
    public bool TryDropOldest()
    {
        if (_steps.Count < 2 || _dropped == mostDropped)
        {
            return false;
        }

        _steps.RemoveAt(0);
        _dropped++;
        return true;
    }

    public override string ToString()
    {
        if (_steps.Count == 0)
        {
            return "(no step was taken yet)";
        }

        var text = new StringBuilder(_dropped == 0 ? "" : "(earlier steps are left out)\n");
        for (var i = 0; i < _steps.Count; i++)
        {
            var (number, step) = (i + 1 + _dropped, _steps[i]);
            text.Append(CultureInfo.InvariantCulture, $"thought {number}: {step.Thought}\ntool {number}: {step.Tool} {step.Arguments}\nobservation {number}: {step.Observation}\n");
        }

        return text.ToString().TrimEnd('\n');
    }
}
