using ElixirMl.Schemas;

namespace ElixirMl.Variables.Sampling;

/// <summary>Counts which constraints are broken and remembers what they said last.</summary>
internal sealed class RejectionCount(VariableSpace space)
{
    private readonly int[] _counts = new int[space.Rules.Length];
    private readonly string[] _reasons = new string[space.Rules.Length];

    /// <summary>The broken constraints of one configuration.</summary>
    public List<int> Judge(VariableConfiguration configuration)
    {
        var broken = new List<int>();
        for (var rule = 0; rule < _counts.Length; rule++)
        {
            if (space.Rules[rule].Broken(configuration) is { } reason)
            {
                broken.Add(rule);
                _counts[rule]++;
                _reasons[rule] = reason;
            }
        }

        return broken;
    }

    public ValueList<ConstraintRejections> ToList() => Enumerable.Range(0, _counts.Length)
        .Where(rule => _counts[rule] > 0)
        .OrderByDescending(rule => _counts[rule])
        .Select(rule => new ConstraintRejections(space.Rules[rule].Name, _counts[rule], _reasons[rule]))
        .ToValueList();
}
