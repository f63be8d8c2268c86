using System.Diagnostics.CodeAnalysis;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>Turns rows of equal length into one buffer.</summary>
internal static class Rows
{
    internal static bool TryFlatten<T>(T[][] rows, [NotNullWhen(true)] out T[]? values, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rows);

        error = ErrorOf(rows);
        values = error is null ? rows.SelectMany(row => row).ToArray() : null;
        return error is null;
    }

    private static string? ErrorOf<T>(T[][] rows)
    {
        if (rows.Length == 0)
            return "there are no rows; at least one is required";

        for (var index = 0; index < rows.Length; index++)
        {
            if (rows[index] is not { Length: > 0 })
                return Invariant($"[{index}] is {(rows[index] is null ? "null" : "empty")}; every row holds at least one number");
            if (rows[index].Length != rows[0].Length)
                return Invariant($"[{index}] has length {rows[index].Length} where [0] has length {rows[0].Length}; all rows are equally long");
        }

        return null;
    }
}
