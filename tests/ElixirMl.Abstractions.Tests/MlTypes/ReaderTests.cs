using System.Buffers;
using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

/// <summary>Ways a reader can stand that text in one piece does not show.</summary>
public class ReaderTests
{
    [Theory]
    [InlineData("embedding", "[0.25,-1e2,3]")]
    [InlineData("embedding", "[0.25,\"a string that is long enough to be cut into many pieces\"]")]
    [InlineData("tensor", "[[1,2],[3,4]]")]
    [InlineData("token_list", "[\"\\u00e4b\",\"ä\"]")]
    [InlineData("confidence_score", "{\"value\":0.5,\"calibration\":\"platt\"}")]
    [InlineData("model_response", "{\"text\":\"a\",\"toolCalls\":[{\"name\":\"f\",\"arguments\":{\"ä\":[\"\\u00e4\",1.5]}}]}")]
    [InlineData("cost", "{\"amount\":1,\"currency\":\"dollars\"}")]
    public void Text_in_pieces_reads_as_text_in_one(string type, string json)
    {
        Assert.True(MlTypeCatalogue.TryFind(type, out MlType? ml));
        var whole = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        var pieces = new Utf8JsonReader(InPieces(Encoding.UTF8.GetBytes(json)));
        whole.Read();
        pieces.Read();

        ml.TryRead(ref whole, out object? expected, out string? expectedError);
        ml.TryRead(ref pieces, out object? actual, out string? actualError);

        Assert.Equal(expected, actual);
        Assert.Equal(expectedError, actualError);
        Assert.False(pieces.Read());
    }

    [Theory]
    [InlineData("model_response", "{\"text\":\"#\"}")]
    [InlineData("tool_call", "{\"name\":\"#\"}")]
    [InlineData("tool_call", "{\"name\":\"f\",\"arguments\":{\"a\":[\"#\"]}}")]
    [InlineData("tool_call", "{\"name\":\"f\",\"arguments\":{\"#\":1}}")]
    [InlineData("token_list", "[\"#\"]")]
    public void Broken_utf8_is_refused(string type, string json)
    {
        Assert.True(MlTypeCatalogue.TryFind(type, out MlType? ml));
        byte[] text = Encoding.UTF8.GetBytes(json);
        text[text.IndexOf((byte)'#')] = 0xFF;
        var reader = new Utf8JsonReader(text);
        reader.Read();

        Assert.False(ml.TryRead(ref reader, out _, out string? error));

        Assert.Contains("not Unicode text", error, StringComparison.Ordinal);
        Assert.False(reader.Read());
    }

    [Theory]
    [InlineData("[1,2")]
    [InlineData("[1,}")]
    public void Text_that_is_not_json_is_the_readers_error(string json) =>
        Assert.ThrowsAny<JsonException>(() =>
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            reader.Read();
            Embedding.TryRead(ref reader, out _, out _);
        });

    [Fact]
    public void Half_a_value_is_an_error_and_no_endless_loop() =>
        Assert.Contains("ends inside a value", Assert.Throws<JsonException>(() =>
        {
            var reader = new Utf8JsonReader("[1,2,"u8, isFinalBlock: false, state: default);
            reader.Read();
            Embedding.TryRead(ref reader, out _, out _);
        }).Message, StringComparison.Ordinal);

    [Fact]
    public void Long_values_are_shortened_in_errors()
    {
        string error = Reading.ErrorOf<Probability>($"\"{new string('ä', 500)}\"");

        Assert.Equal($"expected a number from 0 to 1, found the string \"{new string('ä', 40)}…\"", error);
    }

    [Fact]
    public void No_character_is_cut_in_half() =>
        Assert.EndsWith($"{new string('a', 39)}…\"", Reading.ErrorOf<Probability>($"\"{new string('a', 39)}😀😀\""), StringComparison.Ordinal);

    private static ReadOnlySequence<byte> InPieces(byte[] text)
    {
        var first = new Piece(text.AsMemory(0, 1), null);
        Piece last = first;
        for (var index = 1; index < text.Length; index++)
            last = new Piece(text.AsMemory(index, 1), last);

        return new ReadOnlySequence<byte>(first, 0, last, 1);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, Piece? previous)
        {
            Memory = memory;
            RunningIndex = previous is null ? 0 : previous.RunningIndex + 1;
            previous?.Next = this;
        }
    }
}
