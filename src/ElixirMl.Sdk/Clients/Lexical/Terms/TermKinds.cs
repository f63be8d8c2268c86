namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>What of a text a model looks at.</summary>
[Flags]
internal enum TermKinds
{
    /// <summary>Words as they stand, in lower case.</summary>
    Words = 0,

    /// <summary>Words without endings.</summary>
    Stems = 1,

    /// <summary>Pairs of neighbouring words.</summary>
    Pairs = 2,

    /// <summary>Parts of words written together, as in <c>FileStream</c>.</summary>
    Parts = 4,

    /// <summary>Sequences of three to five letters.</summary>
    Sequences = 8,

    /// <summary>Rare terms weigh more than common ones.</summary>
    Rarity = 16,
}
