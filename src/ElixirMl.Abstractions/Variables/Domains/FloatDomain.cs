using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Variables.Domains;

/// <summary>A range of real numbers, with or without steps, on a scale.</summary>
internal sealed class FloatDomain : Domain
{
    // Steps such as 0.1 are no exact doubles; a value this near to a multiple of the step counts as one.
    private const double StepTolerance = 1e-9;

    private readonly FloatVariable _variable;
    private readonly DecimalLattice _lattice;
    private readonly NormalPrior? _prior;
    private readonly double _low;
    private readonly double _width;
    private readonly long _count;

    public FloatDomain(FloatVariable variable)
    {
        _variable = variable;
        _lattice = new(variable.Minimum, variable.Maximum, variable.Scale == VariableScale.Log);
        _count = variable.Step > 0 ? (long)Math.Floor(((variable.Maximum - variable.Minimum) / variable.Step) + StepTolerance) + 1 : 0;
        _low = variable.Scale.ToScale(LowEdge());
        _width = variable.Scale.ToScale(HighEdge()) - _low;
        _prior = variable.Distribution is null ? null : new(variable.Distribution, _low, _low + _width);
    }

    public override DimensionKind Kind => _count > 0 ? DimensionKind.Ordered : DimensionKind.Continuous;

    public override long Cardinality => _count;

    public override ValidationError? Check(string name, VariableValue value)
    {
        if (!value.TryGetReal(out var number))
        {
            return VariableErrors.WrongKind(name, value, "a number");
        }

        if (!(number >= _variable.Minimum && number <= _variable.Maximum))
        {
            return VariableErrors.OutOfRange(name, value, Text(_variable.Minimum), Text(_variable.Maximum));
        }

        return _count == 0 || FitsStep(number) ? null : VariableErrors.StepMisfit(name, value, Text(_variable.Step), Text(_variable.Minimum), $"{Round(number)}");
    }

    public override VariableValue At(long index) =>
        Math.Clamp(_lattice.Snap(_variable.Minimum + (index * _variable.Step)), _variable.Minimum, _variable.Maximum);

    public override long IndexOf(VariableValue value) =>
        (long)Math.Clamp(Math.Round((value.AsReal() - _variable.Minimum) / _variable.Step), 0, _count - 1);

    public override VariableValue Decode(double position) => FromScaled(_low + (position * _width));

    public override VariableValue Draw(double probability) => _prior is null ? Decode(probability) : FromScaled(_prior.Quantile(probability));

    public override double Encode(VariableValue value) => Math.Clamp((_variable.Scale.ToScale(value.AsReal()) - _low) / _width, 0, 1);

    public override VariableValue Normalize(VariableValue value) => value.TryGetReal(out var number) && Check("", value) is null ? Round(number) : value;

    private VariableValue FromScaled(double scaled) => Round(_variable.Scale.FromScale(scaled));

    private VariableValue Round(double number) =>
        _count > 0 ? At(IndexOf(number)) : Math.Clamp(_lattice.Snap(number), _variable.Minimum, _variable.Maximum);

    private bool FitsStep(double number)
    {
        var index = (number - _variable.Minimum) / _variable.Step;
        return Math.Abs(index - Math.Round(index)) <= StepTolerance * Math.Max(1, index) && Math.Round(index) < _count;
    }

    // With steps every value owns the interval half a step around it, so that the outermost are as likely as the others.
    private double LowEdge() => (_variable.Scale, _count) switch
    {
        (_, 0) => _variable.Minimum,
        (VariableScale.Linear, _) => _variable.Minimum - (_variable.Step / 2),
        _ => Math.Max(_variable.Minimum - (_variable.Step / 2), _variable.Minimum / 2),
    };

    private double HighEdge()
    {
        var last = _variable.Minimum + ((_count - 1) * _variable.Step);
        return (_variable.Scale, _count) switch
        {
            (_, 0) => _variable.Maximum,
            (VariableScale.Logit, _) => Math.Min(last + (_variable.Step / 2), (1 + last) / 2),
            _ => last + (_variable.Step / 2),
        };
    }

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
