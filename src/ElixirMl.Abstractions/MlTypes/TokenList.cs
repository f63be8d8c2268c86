using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>Tokens in order, all given as strings or all as ids; may be empty.</summary>
/// <remarks>
/// Immutable and thread-safe. <c>Create</c> and reading JSON own their buffer; <c>Wrap</c> shares the caller's.
/// Compared by value; the hash looks at no more than 32 tokens. JSON: an array of strings or of whole numbers.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<TokenList>))]
[MlType("token_list", Schema)]
public sealed partial class TokenList : IMlType<TokenList>, IEquatable<TokenList>
{
    private const int HashedTokens = 32;

    private readonly ReadOnlyMemory<string> _texts;
    private readonly ReadOnlyMemory<int> _ids;

    private TokenList(ReadOnlyMemory<string> texts) => _texts = texts;

    private TokenList(ReadOnlyMemory<int> ids) => _ids = ids;

    /// <summary>The list without tokens, which is of neither kind.</summary>
    public static TokenList Empty { get; } = new(ReadOnlyMemory<int>.Empty);

    /// <summary>What the tokens are given as.</summary>
    public TokenKind Kind => !_texts.IsEmpty ? TokenKind.Text : !_ids.IsEmpty ? TokenKind.Id : TokenKind.None;

    /// <summary>Number of tokens.</summary>
    public int Count => _texts.Length + _ids.Length;

    /// <summary>The tokens as strings; empty unless <see cref="Kind"/> is <see cref="TokenKind.Text"/>. A view, nothing is copied.</summary>
    public ReadOnlySpan<string> Texts => _texts.Span;

    /// <summary>The tokens as ids of at least 0; empty unless <see cref="Kind"/> is <see cref="TokenKind.Id"/>. A view, nothing is copied.</summary>
    public ReadOnlySpan<int> Ids => _ids.Span;

    /// <summary>Makes a list from a copy of strings.</summary>
    /// <param name="texts">Any number of strings, none of them null.</param>
    /// <exception cref="ArgumentException">A string is null.</exception>
    public static TokenList Create(ReadOnlySpan<string> texts) => Wrap(texts.ToArray());

    /// <summary>Makes a list from a copy of ids.</summary>
    /// <param name="ids">Any number of ids of at least 0.</param>
    /// <exception cref="ArgumentException">An id is negative.</exception>
    public static TokenList Create(ReadOnlySpan<int> ids) => Wrap(ids.ToArray());

    /// <summary>Makes a list over the caller's strings, without a copy.</summary>
    /// <param name="texts">Any number of strings, none of them null; must not change as long as the list is in use.</param>
    /// <exception cref="ArgumentException">A string is null.</exception>
    public static TokenList Wrap(ReadOnlyMemory<string> texts) =>
        TryWrap(texts, null, out TokenList? list, out string? error) ? list : throw new ArgumentException(error);

    /// <summary>Makes a list over the caller's ids, without a copy.</summary>
    /// <param name="ids">Any number of ids of at least 0; must not change as long as the list is in use.</param>
    /// <exception cref="ArgumentException">An id is negative.</exception>
    public static TokenList Wrap(ReadOnlyMemory<int> ids) =>
        TryWrap(ids, null, out TokenList? list, out string? error) ? list : throw new ArgumentException(error);

    /// <summary>Makes a list from a copy of strings, or says why they cannot be one.</summary>
    /// <inheritdoc cref="Create(ReadOnlySpan{string})"/>
    public static bool TryCreate(ReadOnlySpan<string> texts, TokenListRules? rules, [NotNullWhen(true)] out TokenList? list, [NotNullWhen(false)] out string? error) =>
        TryWrap(texts.ToArray(), rules, out list, out error);

    /// <summary>Makes a list from a copy of ids, or says why they cannot be one.</summary>
    /// <inheritdoc cref="Create(ReadOnlySpan{int})"/>
    public static bool TryCreate(ReadOnlySpan<int> ids, TokenListRules? rules, [NotNullWhen(true)] out TokenList? list, [NotNullWhen(false)] out string? error) =>
        TryWrap(ids.ToArray(), rules, out list, out error);

    /// <summary>Makes a list over the caller's strings, or says why they cannot be one.</summary>
    /// <inheritdoc cref="Wrap(ReadOnlyMemory{string})"/>
    public static bool TryWrap(ReadOnlyMemory<string> texts, TokenListRules? rules, [NotNullWhen(true)] out TokenList? list, [NotNullWhen(false)] out string? error)
    {
        int culprit = texts.Span.IndexOf((string)null!);
        error = culprit >= 0 ? Invariant($"element {culprit} is null; a token is a string") : BrokenRule(TokenKind.Text, texts.Length, rules);
        list = error is not null ? null : texts.IsEmpty ? Empty : new TokenList(texts);
        return error is null;
    }

    /// <summary>Makes a list over the caller's ids, or says why they cannot be one.</summary>
    /// <inheritdoc cref="Wrap(ReadOnlyMemory{int})"/>
    public static bool TryWrap(ReadOnlyMemory<int> ids, TokenListRules? rules, [NotNullWhen(true)] out TokenList? list, [NotNullWhen(false)] out string? error)
    {
        int culprit = ids.Span.IndexOfAnyInRange(int.MinValue, -1);
        error = culprit >= 0 ? Invariant($"element {culprit} is {ids.Span[culprit]}; a token id is at least 0") : BrokenRule(TokenKind.Id, ids.Length, rules);
        list = error is not null ? null : ids.IsEmpty ? Empty : new TokenList(ids);
        return error is null;
    }

    /// <summary>Checks further rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="error">The first broken rule, when the result is false.</param>
    public bool Satisfies(TokenListRules rules, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rules);

        error = BrokenRule(Kind, Count, rules);
        return error is null;
    }

    /// <inheritdoc/>
    public bool Equals(TokenList? other) => other is not null && Texts.SequenceEqual(other.Texts) && Ids.SequenceEqual(other.Ids);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TokenList);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Count);
        foreach (string text in Texts[..int.Min(Texts.Length, HashedTokens)])
            hash.Add(text, StringComparer.Ordinal);
        foreach (int id in Ids[..int.Min(Ids.Length, HashedTokens)])
            hash.Add(id);

        return hash.ToHashCode();
    }

    /// <summary>Kind, number and first tokens, for logs: <c>TokenList(5 ids) [17, 4, 9, …]</c>.</summary>
    public override string ToString() => Kind switch
    {
        TokenKind.Text => Invariant($"TokenList({Count} texts) {MlText.Preview(Texts)}"),
        TokenKind.Id => Invariant($"TokenList({Count} ids) {MlText.Preview(Ids)}"),
        _ => "TokenList(empty)",
    };

    private static string? BrokenRule(TokenKind kind, int count, TokenListRules? rules)
    {
        if (rules is null || count == 0)
            return null;
        if (rules.Kind != TokenKind.None && rules.Kind != kind)
            return $"the tokens are given as {Plural(kind)}; {Plural(rules.Kind)} are required";

        return count > rules.MaxElements ? MlLimits.TooMany(rules.MaxElements) : null;
    }

    private static string Plural(TokenKind kind) => kind == TokenKind.Text ? "strings" : "ids";
}
