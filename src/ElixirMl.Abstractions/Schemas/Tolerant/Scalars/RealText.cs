namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads numbers with decimals.</summary>
internal static class RealText
{
    /// <param name="text">The text of one number.</param>
    /// <param name="kind">One of the types with decimals.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="buffer">At least <see cref="NumberScanner.BufferLength"/> characters.</param>
    /// <param name="json">The number as JSON; lies in the text or in the buffer.</param>
    public static bool TryRead(ReadOnlySpan<char> text, NumberKind kind, TolerantLog log, Span<char> buffer, out ReadOnlySpan<char> json)
    {
        json = text;
        if (NumberGrammar.IsMatch(text))
        {
            return NumberBounds.Holds(kind, text) || NumberBounds.Refuse(kind, text, log);
        }

        var fault = new NumberScanner(text, buffer).Read(out var token);
        fault = fault == NumberFault.None && token.IsPercent ? NumberFault.Percent : fault;
        if (fault != NumberFault.None)
        {
            return fault.Log(text, log);
        }

        json = token.Json;
        token.LogTo(log);
        return NumberBounds.Holds(kind, json) || NumberBounds.Refuse(kind, text, log);
    }
}
