using ElixirMl.Predictors.Code;

namespace ElixirMl.CodeInterpreter.Tests.Scripting;

/// <summary>Programs that try to get out are refused before they run.</summary>
public sealed class EscapeTests
{
    public static TheoryData<string> Attempts => new(Corpus.Escapes);

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task An_escape_is_refused(string code)
    {
        var result = await Interpreter.RunAsync(code);

        Assert.True(result.Outcome is CodeOutcome.Refused or CodeOutcome.NotCompiled, $"{result.Outcome}: {result.Value} {result.Output} {result.Errors}");
        Assert.NotEmpty(result.Errors);
    }

    /// <summary>The compiler alone stops some; this proves that the allow-list stops those it would let pass.</summary>
    [Fact]
    public async Task Most_attempts_are_stopped_by_the_allow_list_itself()
    {
        var refused = 0;
        foreach (var code in Corpus.Escapes)
        {
            refused += (await Interpreter.RunAsync(code)).Outcome == CodeOutcome.Refused ? 1 : 0;
        }

        Assert.InRange(refused, Corpus.Escapes.Length / 2, Corpus.Escapes.Length);
    }

    [Fact]
    public async Task A_refusal_of_a_utf8_text_tells_the_cure()
    {
        var refused = await Interpreter.RunAsync("return \"abc\"u8.Length;");
        var cured = await Interpreter.RunAsync("return Encoding.UTF8.GetBytes(\"abc\").Length;");

        Assert.Equal("line 1: a `u8` text (write Encoding.UTF8.GetBytes(\"…\") for its bytes) is not allowed.", refused.Errors[0]);
        Assert.Equal("3", cured.Value);
    }

    [Fact]
    public async Task A_refusal_names_line_and_member()
    {
        var result = await Interpreter.RunAsync("var a = 1;\nvar text = System.IO.File.ReadAllText(\"/etc/passwd\");\nreturn text;");

        Assert.Equal(CodeOutcome.Refused, result.Outcome);
        Assert.Contains("line 2: `System.IO.File.ReadAllText` is not allowed.", result.Errors);
    }
}
