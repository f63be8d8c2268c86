namespace ElixirMl.Adapters;

/// <summary>A Markdown heading found in a text.</summary>
/// <param name="Start">Start of its line.</param>
/// <param name="End">The first character of the value behind it.</param>
/// <param name="NameStart">Where the name begins, emphasis included.</param>
/// <param name="NameLength">Length of the name.</param>
/// <param name="Level">Number signs.</param>
internal readonly record struct Heading(int Start, int End, int NameStart, int NameLength, int Level)
{
    public ReadOnlySpan<char> Name(ReadOnlySpan<char> text) => text.Slice(NameStart, NameLength);
}
