using ElixirMl.MlTypes;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public sealed class CodeTests
{
    [Theory]
    [InlineData("```csharp\nvar a = 1;\n```", "var a = 1;", "csharp")]
    [InlineData("Here you are:\n```py\nprint(1)\n```\nHope it helps!", "print(1)", "py")]
    [InlineData("```\nx\n```", "x", "")]
    [InlineData("x = `1`", "x = `1`", "")]
    [InlineData("````md\n```\nx\n```\n````", "```\nx\n```", "md")]
    public void A_fence_is_taken_off(string text, string code, string language)
    {
        Assert.True(Code.TryParseText(text, out var read, out _));

        Assert.Equal(new Code(code, language), read);
    }

    [Fact]
    public void Code_survives_json() => Laws.HoldFor(Gen.Elements("", "```", "```\nx\n```", "a\n", "`", "\n", "var x = 1;").Zip(Gen.Elements("", "csharp", "c++")).Select(pair => new Code(pair.Item1, pair.Item2)));

    [Fact]
    public void A_language_is_one_word() => Assert.Throws<ArgumentException>(() => new Code("x", "c sharp"));
}
