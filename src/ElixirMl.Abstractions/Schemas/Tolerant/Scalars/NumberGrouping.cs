using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Decides which separators of a run of digits group thousands and which one is the decimal point.</summary>
internal static class NumberGrouping
{
    private const string OtherSeparators = " '’\u00A0\u202F\u2009";

    private static readonly SearchValues<char> OtherSeparatorSet = SearchValues.Create(OtherSeparators);

    /// <param name="run">Digits, and separators each followed by a digit.</param>
    /// <param name="point">Where the decimals begin; the length when there are none.</param>
    /// <param name="repairs">Receives what was mended.</param>
    public static NumberFault Examine(ReadOnlySpan<char> run, out int point, ref NumberRepairs repairs)
    {
        point = run.LastIndexOf('.');
        var comma = run.LastIndexOf(',');
        var hasOther = run.ContainsAny(OtherSeparatorSet);
        if (comma < 0 && !hasOther)
        {
            if (run.IndexOf('.') != point && AreGroups(run, "."))
            {
                point = run.Length;
                repairs |= NumberRepairs.Grouping;
                return NumberFault.None;
            }

            var isPlain = run.IndexOf('.') == point && IsTidy(run);
            point = point < 0 ? run.Length : point;
            return isPlain ? NumberFault.None : NumberFault.Malformed;
        }

        repairs |= NumberRepairs.Grouping;
        return comma > point && (point >= 0 || hasOther) ? European(run, comma, hasOther ? OtherSeparators : ".", out point) : Grouped(run, comma, ref point);
    }

    // Underscores stand between digits; the run holds no two separators side by side.
    private static bool IsTidy(ReadOnlySpan<char> run) => run[0] != '_';

    private static NumberFault Grouped(ReadOnlySpan<char> run, int comma, ref int point)
    {
        var isDecimal = point >= 0;
        point = isDecimal ? point : run.Length;
        if (comma < 0)
        {
            return AreGroups(run[..point], OtherSeparators) ? NumberFault.None : NumberFault.Malformed;
        }

        if (run.IndexOf('.') == (isDecimal ? point : -1) && AreGroups(run[..point], ","))
        {
            return NumberFault.None;
        }

        var isOne = run.IndexOf(',') == comma;
        if (isOne && !isDecimal && comma == 1 && run[0] == '0' && run.Length != "0,000".Length)
        {
            // No thousands begin with a zero; three decimals could be a slip all the same.
            point = comma;
            return NumberFault.None;
        }

        return isDecimal ? NumberFault.Malformed : isOne ? NumberFault.DecimalComma : NumberFault.SeveralNumbers;
    }

    // 1.234,56 and 1 234,56 can be read in one way only.
    private static NumberFault European(ReadOnlySpan<char> run, int comma, ReadOnlySpan<char> separators, out int point)
    {
        point = comma;
        var isOne = run.IndexOf(',') == comma;
        return isOne && AreGroups(run[..comma], separators) ? NumberFault.None : NumberFault.Malformed;
    }

    /// <summary>One to three digits, then groups of three; groups of two are used in India before the last one.</summary>
    private static bool AreGroups(ReadOnlySpan<char> run, ReadOnlySpan<char> separators)
    {
        var first = run.IndexOfAny(separators);
        if (first is < 1 or > 3 || run[0] == '0')
        {
            return false;
        }

        var separator = run[first];
        var rest = run[(first + 1)..];
        var size = rest.IndexOf(separator);
        size = size < 0 ? rest.Length : size;
        while (rest.Length > size)
        {
            if (size is not (2 or 3) || rest[size] != separator || rest[..size].ContainsAnyExceptInRange('0', '9'))
            {
                return false;
            }

            rest = rest[(size + 1)..];
            size = rest.Length == 3 ? 3 : size;
        }

        return rest.Length == 3 && !rest.ContainsAnyExceptInRange('0', '9');
    }
}
