namespace ElixirMl.Streaming;

/// <summary>Whether the text of an output may go on like this.</summary>
/// <param name="text">The whole text so far, for other values the JSON; do not keep it.</param>
public delegate bool StreamCondition(ReadOnlySpan<char> text);
