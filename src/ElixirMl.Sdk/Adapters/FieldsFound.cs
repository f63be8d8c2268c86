using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>What an attempt at reading a reply brought.</summary>
internal static class FieldsFound
{
    public static bool Any(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (!field.IsAbsent)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Copies everything an attempt noted.</summary>
    public static void TakeOver(this TolerantLog log, TolerantLog attempt)
    {
        foreach (var repair in attempt.Repairs)
        {
            log.Add(repair);
        }

        if (attempt.Errors.Count > 0)
        {
            foreach (var error in attempt.Errors.ToResult().Errors)
            {
                log.Errors.Add(error);
            }
        }
    }
}
