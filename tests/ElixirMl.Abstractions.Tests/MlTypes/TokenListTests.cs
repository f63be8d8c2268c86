using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class TokenListTests
{
    [Theory]
    [InlineData("[\"a\",\"\",\"b\"]", TokenKind.Text, 3)]
    [InlineData("[17,0,3.0]", TokenKind.Id, 3)]
    [InlineData("[]", TokenKind.None, 0)]
    public void Strings_or_ids_are_read(string json, TokenKind kind, int count)
    {
        TokenList list = Reading.Good<TokenList>(json);

        Assert.Equal((kind, count), (list.Kind, list.Count));
    }

    [Theory]
    [InlineData("[\"a\",1]", "element 1: expected a string, found 1; all tokens of a list are strings, or all are ids")]
    [InlineData("[1,\"a\",[]]", "element 1: expected an id: a whole number from 0 to 2147483647, found the string \"a\"; all tokens of a list are strings, or all are ids")]
    [InlineData("[null]", "element 0: expected an id: a whole number from 0 to 2147483647, found null; all tokens of a list are strings, or all are ids")]
    [InlineData("[-1]", "element 0: expected an id: a whole number from 0 to 2147483647, found -1; all tokens of a list are strings, or all are ids")]
    [InlineData("[2147483648]", "element 0: expected an id: a whole number from 0 to 2147483647, found 2147483648; all tokens of a list are strings, or all are ids")]
    [InlineData("[\"a\",[\"b\"]]", "element 1: expected a string, found an array; all tokens of a list are strings, or all are ids")]
    [InlineData("[\"\\ud800\"]", "element 0: the string is not Unicode text: it holds broken UTF-8 or half a surrogate pair; all tokens of a list are strings, or all are ids")]
    [InlineData("\"a\"", "expected an array of strings or of ids, found the string \"a\"")]
    public void Anything_else_is_refused(string json, string error) => Assert.Equal(error, Reading.ErrorOf<TokenList>(json));

    [Fact]
    public void Empty_lists_of_either_kind_are_one()
    {
        Assert.Same(TokenList.Empty, TokenList.Create(Array.Empty<string>()));
        Assert.Same(TokenList.Empty, TokenList.Create(Array.Empty<int>()));
        Assert.Equal("TokenList(empty)", TokenList.Empty.ToString());
    }

    [Theory]
    [InlineData("[\"a\"]", null)]
    [InlineData("[]", null)]
    [InlineData("[1]", "the tokens are given as ids; strings are required")]
    [InlineData("[\"a\",\"b\",\"c\"]", "there are more than 2 elements; raise MaxElements of the rules to allow that")]
    public void Kind_and_length_may_be_limited(string json, string? error)
    {
        var rules = new TokenListRules { Kind = TokenKind.Text, MaxElements = 2 };
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();

        TokenList.TryRead(ref reader, rules, out _, out string? read);
        Reading.Good<TokenList>(json).Satisfies(rules, out string? checkedLater);

        Assert.Equal(error, read);
        Assert.Equal(error, checkedLater);
        Assert.False(reader.Read());
    }

    [Fact]
    public void Create_copies_and_wrap_does_not()
    {
        int[] ids = [1, 2, 3];

        Assert.False(TokenList.Create(ids).Ids.Overlaps(ids));
        Assert.True(TokenList.Wrap(ids).Ids.Overlaps(ids));
    }

    [Fact]
    public void It_prints_its_first_tokens()
    {
        Assert.Equal("TokenList(4 ids) [1, 2, 3, …]", TokenList.Create([1, 2, 3, 4]).ToString());
        Assert.Equal("TokenList(2 texts) [a, b]", TokenList.Create(["a", "b"]).ToString());
    }
}
