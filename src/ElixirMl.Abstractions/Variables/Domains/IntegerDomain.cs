using System.Globalization;
using System.Numerics;
using ElixirMl.Schemas;

namespace ElixirMl.Variables.Domains;

/// <summary>A range of whole numbers, with steps, on a linear or logarithmic scale, or powers of two.</summary>
internal sealed class IntegerDomain : Domain
{
    private readonly IntegerVariable _variable;
    private readonly long _count;
    private readonly int _firstExponent;
    private readonly double _low;
    private readonly double _width;

    public IntegerDomain(IntegerVariable variable)
    {
        _variable = variable;
        _firstExponent = 64 - BitOperations.LeadingZeroCount((ulong)Math.Max(variable.Minimum - 1, 0));
        _count = variable.PowerOfTwo
            ? BitOperations.Log2((ulong)Math.Max(variable.Maximum, 1)) - _firstExponent + 1
            : ((variable.Maximum - variable.Minimum) / variable.Step) + 1;
        _low = Math.Log(Math.Max(variable.Minimum - (variable.Step / 2.0), variable.Minimum / 2.0));
        _width = Math.Log(variable.Minimum + ((_count - 0.5) * variable.Step)) - _low;
    }

    public override DimensionKind Kind => DimensionKind.Ordered;

    public override long Cardinality => _count;

    private bool IsLogarithmic => _variable is { Scale: VariableScale.Log, PowerOfTwo: false };

    public override ValidationError? Check(string name, VariableValue value)
    {
        if (!value.TryGetInteger(out var number))
        {
            return VariableErrors.WrongKind(name, value, "a whole number");
        }

        if (number < _variable.Minimum || number > _variable.Maximum)
        {
            return VariableErrors.OutOfRange(name, value, Text(_variable.Minimum), Text(_variable.Maximum));
        }

        return NumberAt(IndexOf(number)) == number ? null : Misfit(name, number);
    }

    public override VariableValue At(long index) => NumberAt(index);

    public override long IndexOf(VariableValue value) => IndexOf(value.AsInteger());

    public override VariableValue Decode(double position)
    {
        var index = IsLogarithmic
            ? Math.Round((Math.Exp(_low + (position * _width)) - _variable.Minimum) / _variable.Step)
            : Math.Floor(position * _count);
        return At((long)Math.Clamp(index, 0, _count - 1));
    }

    public override double Encode(VariableValue value)
    {
        var number = value.AsInteger();
        var position = IsLogarithmic ? (Math.Log(number) - _low) / _width : (IndexOf(number) + 0.5) / _count;
        return Math.Clamp(position, 0, 1);
    }

    public override VariableValue Normalize(VariableValue value) => value.TryGetInteger(out var number) ? number : value;

    private long NumberAt(long index) => _variable.PowerOfTwo ? 1L << (int)(_firstExponent + index) : _variable.Minimum + (index * _variable.Step);

    private long IndexOf(long number) => _variable.PowerOfTwo
        ? Math.Clamp(BitOperations.Log2((ulong)Math.Max(number, 1)) - _firstExponent, 0, _count - 1)
        : Math.Min((number - _variable.Minimum) / _variable.Step, _count - 1);

    private ValidationError Misfit(string name, long number)
    {
        var index = IndexOf(number);
        var nearest = index + 1 < _count && NumberAt(index + 1) - number < number - NumberAt(index) ? NumberAt(index + 1) : NumberAt(index);
        return _variable.PowerOfTwo
            ? VariableErrors.NoPowerOfTwo(name, number, Text(nearest))
            : VariableErrors.StepMisfit(name, number, Text(_variable.Step), Text(_variable.Minimum), Text(nearest));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
