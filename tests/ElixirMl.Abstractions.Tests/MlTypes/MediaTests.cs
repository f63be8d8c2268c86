using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public sealed class MediaTests
{
    [Fact]
    public void Bytes_survive_json()
    {
        var image = Image.FromBytes(new byte[] { 1, 2, 3 }, "image/png");

        Assert.Equal("\"data:image/png;base64,AQID\"", Reading.Write(image));
        Assert.Equal(image, Reading.Good<Image>(Reading.Write(image)));
    }

    [Theory]
    [InlineData("https://example.org/a.png", "image/png", "\"https://example.org/a.png\"")]
    [InlineData("https://example.org/a", "image/*", "\"https://example.org/a\"")]
    public void Addresses_tell_their_media_type_by_their_ending(string uri, string mediaType, string json)
    {
        var image = Image.FromUri(new Uri(uri));

        Assert.Equal((mediaType, json), (image.MediaType, Reading.Write(image)));
        Assert.Equal(image, Reading.Good<Image>(json));
    }

    [Fact]
    public void A_media_type_that_was_given_survives_json()
    {
        var sound = Audio.FromUri(new Uri("https://example.org/a"), "audio/mpeg");

        Assert.Equal(sound, Reading.Good<Audio>(Reading.Write(sound)));
    }

    [Theory]
    [InlineData("\"/etc/passwd\"")]
    [InlineData("\"file:///etc/passwd\"")]
    [InlineData("\"images/cat.png\"")]
    [InlineData("\"data:image/png;base64,%%%\"")]
    [InlineData("\"data:text/plain;base64,QQ==\"")]
    [InlineData("\"data:image/png;base64,\"")]
    [InlineData("\"ftp://example.org/a.png\"")]
    [InlineData("1")]
    public void Json_opens_no_files_and_holds_nothing_but_media(string json) => Assert.NotEmpty(Reading.ErrorOf<Image>(json));

    [Fact]
    public void Sizes_and_types_are_limited()
    {
        Assert.Throws<ArgumentException>(() => Image.FromBytes(new byte[Image.MaxBytes + 1], "image/png"));
        Assert.Throws<ArgumentException>(() => Image.FromBytes(default, "image/png"));
        Assert.Throws<ArgumentException>(() => Image.FromBytes(new byte[1], "audio/wav"));
        Assert.Throws<ArgumentException>(() => Image.FromBytes(new byte[1], "png"));
        Assert.Throws<ArgumentException>(() => Image.FromUri(new Uri("file:///a.png")));
    }

    [Fact]
    public async Task Nothing_is_opened_before_it_is_loaded()
    {
        var document = Document.FromFile("no-such.pdf");

        Assert.Equal(("application/pdf", Path.GetFullPath("no-such.pdf")), (document.MediaType, document.Path));
        await Assert.ThrowsAsync<FileNotFoundException>(() => document.LoadAsync());
    }
}
