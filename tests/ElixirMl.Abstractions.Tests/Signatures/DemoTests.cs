using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Abstractions.Tests.Signatures;

public sealed class DemoTests
{
    [Fact]
    public void A_field_is_found_on_either_side()
    {
        var demo = new Demo([new("a", "1")], [new("b", "2")]);

        Assert.Equal(["1", "2", null], new[] { "a", "b", "c" }.Select(demo.Find));
    }

    [Fact]
    public void Demos_are_compared_by_value()
    {
        Assert.Equal(new Demo([new("a", "1")], []), new Demo([new("a", "1")], []));
        Assert.NotEqual(new Demo([new("a", "1")], []), new Demo([new("a", "1")], []) { IsBootstrapped = true });
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("say \"hi\"\n\t\\", "\"say \\\"hi\\\"\\n\\t\\\\\"")]
    [InlineData("größer & <b> 日本", "\"größer & <b> 日本\"")]
    public void Texts_become_readable_json(string text, string json) => Assert.Equal(json, DemoField.OfText("a", text).Json);
}
