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
                ? Range<T, TLimit>(range, ToLimit<TLimit>(range.Minimum), ToLimit<TLimit>(range.Maximum))
                : Range<T, double>(range, range.Minimum, range.Maximum);
        }

        return CreateOther<T>(constraint);
    }

    private static ConstraintCheck CreateReal<T>(Constraint constraint, Func<double, double> round)
        where T : struct, INumber<T> =>
        constraint is Constraint.Range range
            ? Range<T, double>(range, range.Minimum is { } low ? round(low) : null, range.Maximum is { } high ? round(high) : null)
            : CreateOther<T>(constraint);

    private static ConstraintCheck Range<T, TLimit>(Constraint.Range range, TLimit? minimum, TLimit? maximum)
        where T : struct, INumber<T>
        where TLimit : struct, INumber<TLimit>
    {
        var (excludesMinimum, excludesMaximum) = (range.MinimumIsExclusive, range.MaximumIsExclusive);
        var (hasMinimum, hasMaximum) = (minimum is not null, maximum is not null);
        var (low, high) = (minimum.GetValueOrDefault(), maximum.GetValueOrDefault());
        return (ref errors, field, value) =>
        {
            if (value is not T given)
            {
                return false;
            }

            var number = TLimit.CreateTruncating(given);
            // Written so that a NaN breaks every limit.
            var fits = (!hasMinimum || (excludesMinimum ? number > low : number >= low))
                && (!hasMaximum || (excludesMaximum ? number < high : number <= high));
            if (!fits)
            {
                FieldRules.OutOfRange(ref errors, field, given);
            }

            return true;
        };
    }

    private static ConstraintCheck CreateOther<T>(Constraint constraint)
        where T : struct, INumber<T> => constraint switch
        {
            Constraint.MultipleOf multiple => Multiple<T>(multiple.Factor),
            Constraint.Allowed allowed => Allowed(JsonScalars.Numbers<T>(allowed.Values)),
            _ => Denied(JsonScalars.Numbers<T>(((Constraint.Denied)constraint).Values)),
        };

    private static ConstraintCheck Multiple<T>(double factor)
        where T : struct, INumber<T> => (ref errors, field, value) =>
        {
            if (value is not T number)
            {
                return false;
            }

            if (!FieldRules.IsMultiple(number, factor))
            {
                FieldRules.NotMultiple(ref errors, field, number);
            }

            return true;
        };

    private static ConstraintCheck Allowed<T>(T[] known)
        where T : struct, INumber<T> => (ref errors, field, value) =>
        {
            if (value is not T number)
            {
                return false;
            }

            if (!known.Contains(number))
            {
                FieldRules.NotAllowed(ref errors, field, number);
            }

            return true;
        };

    private static ConstraintCheck Denied<T>(T[] refused)
        where T : struct, INumber<T> => (ref errors, field, value) =>
        {
            if (value is not T number)
            {
                return false;
            }

            if (refused.Contains(number))
            {
                FieldRules.Denied(ref errors, field, number);
            }

            return true;
        };

    internal static bool IsExact<TLimit>(double? limit) => limit is not { } number || typeof(TLimit) switch
    {
        var type when type == typeof(long) => number == Math.Floor(number) && Math.Abs(number) < ExactWhole,
        var type when type == typeof(decimal) => Math.Abs(number) < 7.9e28,
        _ => true,
    };

    private static TLimit? ToLimit<TLimit>(double? limit)
        where TLimit : struct, INumber<TLimit> => limit is { } number ? TLimit.CreateTruncating(number) : null;
}
