namespace ElixirMl.Clients.Lexical.Spans;

/// <summary>A part of an input that may be copied.</summary>
/// <param name="Input">Index of the input.</param>
/// <param name="Source">The whole input.</param>
/// <param name="Start">First character.</param>
/// <param name="End">After the last character.</param>
internal readonly record struct Span(int Input, string Source, int Start, int End)
{
    public ReadOnlySpan<char> Text => Source.AsSpan(Start, End - Start);

    public bool Overlaps(Span other) => Input == other.Input && Start < other.End && other.Start < End;

    public override string ToString() => Source[Start..End];
}
