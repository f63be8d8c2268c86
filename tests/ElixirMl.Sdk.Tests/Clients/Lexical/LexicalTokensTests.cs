using ElixirMl.Clients.Lexical;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Sdk.Tests.Clients.Lexical;

public sealed class LexicalTokensTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n\t", 0)]
    [InlineData("a cat", 2)]
    [InlineData("stream", 1)]
    [InlineData("streams", 2)]
    [InlineData("[[ ## team ## ]]", 9)]
    [InlineData("v12.5", 4)]
    public void Tokens_are_counted_as_documented(string text, int count) => Assert.Equal(count, LexicalTokens.Count(text));

    [Fact]
    public void Joining_two_texts_by_a_space_adds_their_tokens() => Prop
        .ForAll<NonNull<string>, NonNull<string>>((left, right) =>
            LexicalTokens.Count(left.Get + " " + right.Get) == LexicalTokens.Count(left.Get) + LexicalTokens.Count(right.Get))
        .QuickCheckThrowOnFailure();
}
