using System.Numerics;
using ElixirMl.Generated;

namespace ElixirMl.Schemas.Records;

/// <summary>Checks of numbers; limits are compared in the type in which generated code compares them.</summary>
internal static class NumberChecks
{
    // Up to here whole doubles are exact as long.
    private const double ExactWhole = 9e15;

    internal static ConstraintCheck Create(NumberKind kind, Constraint constraint) => kind switch
    {
        NumberKind.SByte => Create<sbyte, long>(constraint),
        NumberKind.Byte => Create<byte, long>(constraint),
        NumberKind.Int16 => Create<short, long>(constraint),
        NumberKind.UInt16 => Create<ushort, long>(constraint),
        NumberKind.Int32 => Create<int, long>(constraint),
        NumberKind.UInt32 => Create<uint, long>(constraint),
        NumberKind.Int64 => Create<long, long>(constraint),
        NumberKind.UInt64 => Create<ulong, decimal>(constraint),
        NumberKind.Half => Create<Half, double>(constraint),
        NumberKind.Single => CreateReal<float>(constraint, static limit => (float)limit),
        NumberKind.Double => Create<double, double>(constraint),
        _ => Create<decimal, decimal>(constraint),
    };

    private static ConstraintCheck Create<T, TLimit>(Constraint constraint)
        where T : struct, INumber<T>
        where TLimit : struct, INumber<TLimit>
    {
        if (constraint is Constraint.Range range)
        {
            return IsExact<TLimit>(range.Minimum) && IsExact<TLimit>(range.Maximum)
                ? Range(range, static value => TLimit.CreateTruncating((T)value), ToLimit<TLimit>(range.Minimum), ToLimit<TLimit>(range.Maximum), Report<T>)
                : Range(range, static value => double.CreateTruncating((T)value), range.Minimum, range.Maximum, Report<T>);
        }

        return CreateOther<T>(constraint);
    }

    private static ConstraintCheck CreateReal<T>(Constraint constraint, Func<double, double> round)
        where T : struct, INumber<T> =>
        constraint is Constraint.Range range
            ? Range(range, static value => double.CreateTruncating((T)value), range.Minimum is { } low ? round(low) : null, range.Maximum is { } high ? round(high) : null, Report<T>)
            : CreateOther<T>(constraint);

    private static ConstraintCheck Range<TLimit>(Constraint.Range range, Func<object, TLimit> read, TLimit? minimum, TLimit? maximum, ConstraintCheck report)
        where TLimit : struct, INumber<TLimit>
    {
        var (excludesMinimum, excludesMaximum) = (range.MinimumIsExclusive, range.MaximumIsExclusive);
        var (hasMinimum, hasMaximum) = (minimum is not null, maximum is not null);
        var (low, high) = (minimum.GetValueOrDefault(), maximum.GetValueOrDefault());
        return (ref errors, field, value) =>
        {
            var number = read(value);
            // Written so that a NaN breaks every limit.
            var fits = (!hasMinimum || (excludesMinimum ? number > low : number >= low))
                && (!hasMaximum || (excludesMaximum ? number < high : number <= high));
            if (!fits)
            {
                report(ref errors, field, value);
            }
        };
    }

    private static ConstraintCheck CreateOther<T>(Constraint constraint)
        where T : struct, INumber<T>
    {
        switch (constraint)
        {
            case Constraint.MultipleOf multiple:
                return (ref errors, field, value) =>
                {
                    if (!FieldRules.IsMultiple(double.CreateTruncating((T)value), multiple.Factor))
                    {
                        FieldRules.NotMultiple(ref errors, field, (T)value);
                    }
                };
            case Constraint.Allowed allowed:
                var known = JsonScalars.Numbers<T>(allowed.Values);
                return (ref errors, field, value) =>
                {
                    if (!known.Contains((T)value))
                    {
                        FieldRules.NotAllowed(ref errors, field, (T)value);
                    }
                };
            default:
                var refused = JsonScalars.Numbers<T>(((Constraint.Denied)constraint).Values);
                return (ref errors, field, value) =>
                {
                    if (refused.Contains((T)value))
                    {
                        FieldRules.Denied(ref errors, field, (T)value);
                    }
                };
        }
    }

    private static void Report<T>(ref SchemaErrors errors, Field field, object value)
        where T : struct, INumber<T> => FieldRules.OutOfRange(ref errors, field, (T)value);

    private static bool IsExact<TLimit>(double? limit) => limit is not { } number || typeof(TLimit) switch
    {
        var type when type == typeof(long) => number == Math.Floor(number) && Math.Abs(number) < ExactWhole,
        var type when type == typeof(decimal) => Math.Abs(number) < 7.9e28,
        _ => true,
    };

    private static TLimit? ToLimit<TLimit>(double? limit)
        where TLimit : struct, INumber<TLimit> => limit is { } number ? TLimit.CreateTruncating(number) : null;
}
