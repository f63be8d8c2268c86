namespace ElixirMl.MlTypes;

/// <summary>What the tokens of a <see cref="TokenList"/> are given as.</summary>
public enum TokenKind
{
    /// <summary>Nothing: the list is empty.</summary>
    None,

    /// <summary>Strings.</summary>
    Text,

    /// <summary>Numbers in a vocabulary.</summary>
    Id,
}
