using System.Numerics;
using System.Runtime.CompilerServices;
using ElixirMl.Generated;

namespace ElixirMl.Schemas.Records;

/// <summary>Sees at a glance that usual values keep usual rules. What it does not see is checked in detail, which also finds the words for errors.</summary>
/// <remarks>Rules stand together by kind, so that the loops over them decide nothing but the rules.</remarks>
internal sealed class QuickChecks
{
    private readonly QuickCheck<(int Low, int High)>[] _texts;
    private readonly QuickCheck<(int Low, int High)>[] _lists;
    private readonly QuickCheck<(int Low, int High)>[] _integers;
    private readonly QuickCheck<(long Low, long High)>[] _longs;
    private readonly QuickCheck<(double Low, double High)>[] _reals;
    private readonly QuickCheck<string[]>[] _choices;
    private readonly QuickCheck<Type>[] _types;
    private readonly int[] _others;

    // Only texts and whole numbers: small schemas are not to pay for the kinds they do not have.
    private readonly bool _isPlain;

    internal QuickChecks(Schema schema, IReadOnlyList<RecordField> fields)
    {
        var open = new SortedSet<int>(Enumerable.Range(0, schema.Fields.Count));
        _texts = Choose<(int, int)>(schema, open, static (type, rule) => (type, rule) switch
        {
            (FieldType.Text, null) => [(0, int.MaxValue)],
            (FieldType.Text, Constraint.Length length) => [(length.Minimum, length.Maximum ?? int.MaxValue)],
            _ => [],
        });
        _lists = Choose<(int, int)>(schema, open, static (type, rule) => (type, rule) switch
        {
            (FieldType.List { Item: FieldType.Text }, null) => [(0, int.MaxValue)],
            (FieldType.List { Item: FieldType.Text }, Constraint.Items items) => [(items.Minimum, items.Maximum ?? int.MaxValue)],
            _ => [],
        });
        _integers = Choose(schema, open, static (type, rule) =>
            (type, rule) is (FieldType.Number { Kind: NumberKind.Int32 }, Constraint.Range range) ? Whole<int>(range) : []);
        _longs = Choose(schema, open, static (type, rule) =>
            (type, rule) is (FieldType.Number { Kind: NumberKind.Int64 }, Constraint.Range range) ? Whole<long>(range) : []);
        _reals = Choose(schema, open, static (type, rule) =>
            (type, rule) is (FieldType.Number { Kind: NumberKind.Double }, Constraint.Range range) ? Real(range) : []);
        _choices = Choose<string[]>(schema, open, static (type, rule) =>
            (type, rule) is (FieldType.Text, Constraint.Allowed allowed) ? [[.. JsonScalars.Texts(allowed.Values)]] : []);
        _types = [.. open.Where(index => schema.Fields[index].Constraints.Count == 0 && fields[index].ExactType is not null)
            .Select(index => new QuickCheck<Type>(index, AllowsNull(schema.Fields[index]), fields[index].ExactType!))];
        _isPlain = _choices.Length + _longs.Length + _reals.Length + _lists.Length + _types.Length == 0;
        _others = [.. open.Except(_types.Select(static check => check.Field))];
    }

    /// <summary>Places of the fields that are always checked in detail.</summary>
    internal ReadOnlySpan<int> Others => _others;

    /// <summary>Whether all values, but those of the others, certainly keep all rules.</summary>
    internal bool Hold(ReadOnlySpan<object?> values) => TextsHold(values) && NumbersHold(_integers, values) && (_isPlain || RestHolds(values));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool RestHolds(ReadOnlySpan<object?> values) =>
        ChoicesHold(values)
        && NumbersHold(_longs, values)
        && NumbersHold(_reals, values)
        && ListsHold(values)
        && TypesHold(values);

    private static QuickCheck<TRule>[] Choose<TRule>(Schema schema, SortedSet<int> open, Func<FieldType, Constraint?, TRule[]> rules)
    {
        var chosen = new List<QuickCheck<TRule>>();
        foreach (var index in open.ToArray())
        {
            var field = schema.Fields[index];
            var type = field.Type is FieldType.Optional optional ? optional.Inner : field.Type;
            if (field.Constraints.Count <= 1 && rules(type, field.Constraints.Count == 0 ? null : field.Constraints[0]) is [var rule])
            {
                chosen.Add(new(index, AllowsNull(field), rule));
                open.Remove(index);
            }
        }

        return [.. chosen];
    }

    private static bool AllowsNull(Field field) => !field.IsRequired || field.Type is FieldType.Optional;

    private static (T Low, T High)[] Whole<T>(Constraint.Range range)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        if (!NumberChecks.IsExact<long>(range.Minimum) || !NumberChecks.IsExact<long>(range.Maximum))
        {
            return [];
        }

        var low = range.Minimum is { } minimum ? T.CreateSaturating((long)minimum + (range.MinimumIsExclusive ? 1 : 0)) : T.MinValue;
        var high = range.Maximum is { } maximum ? T.CreateSaturating((long)maximum - (range.MaximumIsExclusive ? 1 : 0)) : T.MaxValue;
        return [(low, high)];
    }

    private static (double Low, double High)[] Real(Constraint.Range range)
    {
        var low = range.Minimum is { } minimum ? range.MinimumIsExclusive ? Math.BitIncrement(minimum) : minimum : double.NegativeInfinity;
        var high = range.Maximum is { } maximum ? range.MaximumIsExclusive ? Math.BitDecrement(maximum) : maximum : double.PositiveInfinity;
        return [(low, high)];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool NumbersHold<T>(QuickCheck<(T Low, T High)>[] checks, ReadOnlySpan<object?> values)
        where T : struct, IComparisonOperators<T, T, bool>
    {
        foreach (ref readonly var check in checks.AsSpan())
        {
            var holds = values[check.Field] is T number ? number >= check.Rule.Low && number <= check.Rule.High : values[check.Field] is null && check.AllowsNull;
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TextsHold(ReadOnlySpan<object?> values)
    {
        foreach (ref readonly var check in _texts.AsSpan())
        {
            var holds = values[check.Field] is string text ? FieldRules.HasLength(text, check.Rule.Low, check.Rule.High) : values[check.Field] is null && check.AllowsNull;
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool ListsHold(ReadOnlySpan<object?> values)
    {
        foreach (ref readonly var check in _lists.AsSpan())
        {
            var holds = values[check.Field] is ValueList<object?> list
                ? list.Count >= check.Rule.Low && list.Count <= check.Rule.High && AreTexts(list)
                : values[check.Field] is null && check.AllowsNull;
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool ChoicesHold(ReadOnlySpan<object?> values)
    {
        foreach (ref readonly var check in _choices.AsSpan())
        {
            var holds = values[check.Field] is string text ? IsOneOf(text, check.Rule) : values[check.Field] is null && check.AllowsNull;
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TypesHold(ReadOnlySpan<object?> values)
    {
        foreach (ref readonly var check in _types.AsSpan())
        {
            var holds = values[check.Field] is { } value ? value.GetType() == check.Rule : check.AllowsNull;
            if (!holds)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsOneOf(string text, string[] texts)
    {
        foreach (var one in texts)
        {
            // Most differ in length or in the first letter, which spares a call.
            if (one.Length == text.Length && (one.Length == 0 || one[0] == text[0]) && one == text)
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreTexts(ValueList<object?> list)
    {
        foreach (var item in list.AsSpan())
        {
            if (item is not string)
            {
                return false;
            }
        }

        return true;
    }
}
