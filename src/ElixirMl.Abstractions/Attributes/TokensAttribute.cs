using ElixirMl.MlTypes;

namespace ElixirMl;

/// <summary>The tokens of the list must all be texts, or all be ids.</summary>
/// <param name="kind"><see cref="TokenKind.Text"/> or <see cref="TokenKind.Id"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TokensAttribute(TokenKind kind) : Attribute
{
    /// <summary>How the tokens are given.</summary>
    public TokenKind Kind { get; } = kind;
}
