namespace ElixirMl.Adapters;

/// <summary>A field marker found in a text.</summary>
/// <param name="Start">Where it begins, decoration such as asterisks included.</param>
/// <param name="End">The first character behind it.</param>
/// <param name="NameStart">Where the name begins.</param>
/// <param name="NameLength">Length of the name.</param>
internal readonly record struct Marker(int Start, int End, int NameStart, int NameLength)
{
    public ReadOnlySpan<char> Name(ReadOnlySpan<char> text) => text.Slice(NameStart, NameLength);
}
