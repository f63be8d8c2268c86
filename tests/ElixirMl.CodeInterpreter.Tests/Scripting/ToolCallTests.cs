using ElixirMl.Predictors.Code;
using ElixirMl.Scripting;

namespace ElixirMl.CodeInterpreter.Tests.Scripting;

/// <summary>Programs call tools that work outside of their process.</summary>
public sealed class ToolCallTests
{
    private const string Query = """{"type":"object","properties":{"query":{"type":"string"},"limit":{"type":"integer"}},"required":["query"]}""";

    [Theory]
    [InlineData("return find(\"a\");", null, "{\"query\":\"a\"}", "5", "\"5\"")]
    [InlineData("return find(query: \"a\", limit: 2);", null, "{\"query\":\"a\",\"limit\":2}", "x", "\"x\"")]
    [InlineData("return find(\"a\") + 1;", """{"type":"integer"}""", "{\"query\":\"a\"}", "5", "6")]
    [InlineData("return find(\"a\").Sum();", """{"type":"array","items":{"type":"number"}}""", "{\"query\":\"a\"}", "[1.5,2]", "3.5")]
    public async Task A_call_has_typed_arguments_and_a_typed_result(string code, string? result, string arguments, string answer, string value)
    {
        var calls = new List<string>();

        var run = await RunAsync(Interpreter.Usual, code, new CodeTool("find", "", Query, result), (tool, given) =>
        {
            calls.Add($"{tool} {given}");
            return new(answer, IsError: false);
        });

        Assert.True(run.Outcome == CodeOutcome.Completed, $"{run.Outcome}: {run.Errors}");
        Assert.Equal(value, run.Value);
        Assert.Equal([$"find {arguments}"], calls);
    }

    [Fact]
    public async Task A_call_that_fails_is_an_exception_the_program_may_catch()
    {
        var run = await RunAsync(Interpreter.Usual, "try { return find(\"a\"); } catch (Exception error) { return error.Message; }", new("find", "", Query), (_, _) => new("The shelf fell down.", IsError: true));

        Assert.Equal("\"The shelf fell down.\"", run.Value);
    }

    [Fact]
    public async Task A_call_that_fails_is_told_with_the_line_that_made_it()
    {
        var run = await RunAsync(Interpreter.Usual, "var a = 1;\nfind(\"a\");", new("find", "", Query), (_, _) => new("The shelf fell down.", IsError: true));

        Assert.Equal("line 2: InvalidOperationException: The shelf fell down.", Assert.Single(run.Errors));
    }

    [Fact]
    public async Task Calls_that_were_not_made_are_told_even_when_the_program_hides_it()
    {
        var interpreter = new CSharpInterpreter(new() { ToolCalls = 2 });
        var made = 0;

        var run = await RunAsync(interpreter, "for (var i = 0; i < 5; i++) { try { find(\"a\"); } catch { } }\nreturn 1;", new("find", "", Query), (_, _) => new($"{++made}", IsError: false));

        Assert.Equal((CodeOutcome.Completed, 2), (run.Outcome, made));
        Assert.Equal("It asked for 5 calls of functions, 2 are allowed; the others were not made.", Assert.Single(run.Warnings));
    }

    [Fact]
    public async Task Calls_are_counted()
    {
        var interpreter = new CSharpInterpreter(new() { ToolCalls = 2 });

        var run = await RunAsync(interpreter, "find(\"a\"); find(\"b\"); find(\"c\");", new("find", "", Query), (_, _) => new("", IsError: false));

        Assert.Equal(CodeOutcome.Failed, run.Outcome);
        Assert.Contains("No more than 2 calls are allowed.", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parameters_no_schema_of_ours_can_say_are_one_object()
    {
        var given = "";
        var tool = new CodeTool("odd-tool", "", """{"type":"object","properties":{"a":{"not":{"type":"string"}}}}""");

        await RunAsync(Interpreter.Usual, "return odd_tool(new { a = 1 });", tool, (_, arguments) =>
        {
            given = arguments;
            return new("", IsError: false);
        });

        Assert.Equal("{\"a\":1}", given);
    }

    [Fact]
    public async Task An_exception_of_the_caller_passes_through_and_ends_the_worker()
    {
        var run = RunAsync(Interpreter.Usual, "find(\"a\");", new("find", "", Query), (_, _) => throw new InvalidTimeZoneException("mine")).AsTask();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => run);
    }

    private static ValueTask<CodeResult> RunAsync(CSharpInterpreter interpreter, string code, CodeTool tool, Func<string, string, CodeToolResult> call) =>
        interpreter.RunAsync(new(new(new("Nothing", []), [tool]), code, "{}"u8.ToArray()) { CallTool = (name, arguments, _) => ValueTask.FromResult(call(name, arguments)) }, CancellationToken.None);
}
