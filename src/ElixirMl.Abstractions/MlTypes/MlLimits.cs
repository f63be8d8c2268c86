using System.Runtime.CompilerServices;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>Limits that keep hostile input from exhausting memory or the stack.</summary>
internal static class MlLimits
{
    /// <summary>Elements of one array-like value, unless its rules say otherwise.</summary>
    internal const int MaxElements = 1_048_576;

    /// <summary>Nesting of arrays and objects inside one value.</summary>
    internal const int MaxDepth = 64;

    internal static string TooMany(int limit) => Invariant($"there are more than {limit} elements; raise {nameof(MaxElements)} of the rules to allow that");

    /// <summary>Guards the limit in the property that sets it.</summary>
    internal static int Positive(int value, [CallerMemberName] string property = "")
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, property);

        return value;
    }
}
