using ElixirMl.Schemas;

namespace ElixirMl.Variables.Domains;

/// <summary>A list of values.</summary>
internal sealed class ChoiceDomain : Domain
{
    private const int ScanLimit = 8;

    private readonly ChoiceVariable _variable;
    private readonly VariableValue[] _values;
    private readonly Dictionary<VariableValue, int>? _index;
    private readonly double[]? _cumulated;

    public ChoiceDomain(ChoiceVariable variable)
    {
        _variable = variable;
        _values = [.. variable.Values];
        _index = _values.Length > ScanLimit ? Index(_values) : null;
        _cumulated = variable.Weights.Distinct().Count() > 1 ? Cumulate(variable.Weights) : null;
    }

    public override DimensionKind Kind => _variable.IsOrdered ? DimensionKind.Ordered : DimensionKind.Categorical;

    public override long Cardinality => _values.Length;

    public override ValidationError? Check(string name, VariableValue value)
    {
        if (Find(value) >= 0 || (_variable.AllowsCustomValues && value.Kind == _values[0].Kind))
        {
            return null;
        }

        return VariableErrors.NotAllowed(name, value, _values);
    }

    public override VariableValue At(long index) => _values[index];

    public override long IndexOf(VariableValue value) => Find(value);

    public override VariableValue Decode(double position) => _values[Math.Clamp((int)(position * _values.Length), 0, _values.Length - 1)];

    public override double Encode(VariableValue value)
    {
        var index = Find(value);
        return index >= 0
            ? (index + 0.5) / _values.Length
            : throw new ArgumentException($"'{value}' is not in the list of {_variable.Name} and has no place in a vector. Extend the choice by it.", nameof(value));
    }

    public override VariableValue Draw(double probability)
    {
        if (_cumulated is null)
        {
            return Decode(probability);
        }

        var index = 0;
        while (probability >= _cumulated[index] && index < _cumulated.Length - 1)
        {
            index++;
        }

        return _values[index];
    }

    public override VariableValue Normalize(VariableValue value)
    {
        var index = Find(value);
        return index >= 0 ? _values[index] : value;
    }

    private int Find(VariableValue value)
    {
        if (_index is not null)
        {
            return _index.GetValueOrDefault(value, -1);
        }

        for (var i = 0; i < _values.Length; i++)
        {
            if (_values[i].Equals(value))
            {
                return i;
            }
        }

        return -1;
    }

    private static Dictionary<VariableValue, int> Index(VariableValue[] values)
    {
        var index = new Dictionary<VariableValue, int>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            index.TryAdd(values[i], i);
        }

        return index;
    }

    // The last bound is infinite where all later weights are zero, so that rounding never picks a value of weight zero.
    private static double[] Cumulate(ValueList<double> weights)
    {
        var total = weights.Sum();
        var bounds = new double[weights.Count];
        var sum = 0.0;
        for (var i = 0; i < bounds.Length; i++)
        {
            sum += weights[i];
            bounds[i] = weights.Skip(i + 1).All(static weight => weight == 0) ? double.PositiveInfinity : sum / total;
        }

        return bounds;
    }
}
