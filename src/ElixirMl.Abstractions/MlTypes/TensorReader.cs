using System.Text.Json;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>Reads nested arrays token by token and stops at the first one that is not where a rectangle has it.</summary>
internal ref struct TensorReader
{
    private readonly TensorRules _rules;

    // Per level of nesting: the length all arrays there must have (0 until the first one ends), and how far the open one has come.
    private readonly int[] _lengths = new int[MlLimits.MaxDepth];
    private readonly int[] _counts = new int[MlLimits.MaxDepth];

    private PooledBuffer<double> _values = new();
    private int _level;
    private int _rank;

    public TensorReader(TensorRules rules) => _rules = rules;

    public readonly int Length => _values.Count;

    public readonly ReadOnlySpan<int> Shape => _lengths.AsSpan(0, _rank);

    /// <summary>Reads from the first token to the last of the outermost array, or to the first fault.</summary>
    public string? Read(ref Utf8JsonReader reader)
    {
        string? error = Open();
        while (error is null && _level > 0)
        {
            MlJson.Advance(ref reader);
            error = reader.TokenType switch
            {
                JsonTokenType.Number => Add(ref reader),
                JsonTokenType.StartArray => Open(),
                JsonTokenType.EndArray => Close(),
                _ => Culprit(ref reader),
            };
        }

        return error;
    }

    public readonly double[] ToArray() => _values.ToArray();

    public readonly void Dispose() => _values.Dispose();

    private string? Add(ref Utf8JsonReader reader)
    {
        if (_rank == 0)
            _rank = _level;
        if (_level != _rank)
            return $"{Path(_level)} is a number where an array belongs; all numbers of a tensor lie equally deep";
        if (!reader.TryGetDouble(out double value) || !double.IsFinite(value))
            return Culprit(ref reader);
        if (_values.Count == _rules.MaxElements)
            return MlLimits.TooMany(_rules.MaxElements);

        _values.Add(value);
        _counts[_level - 1]++;
        return null;
    }

    private string? Open()
    {
        if (_rank > 0 && _level == _rank)
            return $"{Path(_level)} is an array where a number belongs; all numbers of a tensor lie equally deep";
        if (_level == MlLimits.MaxDepth)
            return Invariant($"{Path(1)} nests deeper than {MlLimits.MaxDepth} arrays");

        _counts[_level++] = 0;
        return null;
    }

    private string? Close()
    {
        int level = _level - 1;
        int count = _counts[level];
        if (count == 0)
            return $"{(level == 0 ? "the tensor" : Path(level))} is empty; a tensor has no empty axis";
        if (_lengths[level] != 0 && _lengths[level] != count)
            return Invariant($"{Path(level)} has length {count} where {FirstPath(level)} has length {_lengths[level]}; a tensor is rectangular");

        _lengths[level] = count;
        _level = level;
        if (level > 0)
            _counts[level - 1]++;

        return null;
    }

    private readonly string Culprit(ref Utf8JsonReader reader) => $"{Path(_level)} is {MlJson.Describe(ref reader)}; a tensor holds finite numbers";

    private readonly string Path(int levels) => TensorShape.Path(_counts.AsSpan(0, levels));

    private static string FirstPath(int levels) => TensorShape.Path(new int[levels]);
}
