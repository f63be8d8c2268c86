using ElixirMl.Predictors.Code;
using ElixirMl.Scripting;

namespace ElixirMl.CodeInterpreter.Tests.Scripting;

/// <summary>Programs that use too much are ended, and say so.</summary>
public sealed class LimitTests
{
    private static readonly CSharpInterpreter Narrow = new(new() { CpuSeconds = 1, WallTime = TimeSpan.FromSeconds(20), MemoryMegabytes = 64, OutputCharacters = 1_000, ValueBytes = 10_000, CodeCharacters = 2_000 });

    [Theory]
    [InlineData("while (true) { }", "processor time")]
    [InlineData("while (true) { try { while (true) { } } catch { } }", "processor time")]
    [InlineData("int F(int n) => F(n + 1) + 1;\nreturn F(0);", "stack")]
    [InlineData("try { int F(int n) => F(n + 1) + 1; return F(0); } catch { return 1; }", "stack")]
    [InlineData("var all = new List<byte[]>(); while (true) all.Add(new byte[1_000_000]);", "memory")]
    [InlineData("var all = new List<string>(); while (true) all.Add(new string('x', 100_000));", "memory")]
    [InlineData("return new byte[int.MaxValue].Length;", "memory")]
    [InlineData("var text = \"x\"; while (true) text += text;", "memory")]
    [InlineData("return \"x\".PadLeft(2_000_000_000).Length;", "memory")]
    [InlineData("return Enumerable.Range(0, int.MaxValue).ToList().Count;", "memory")]
    [InlineData("return BigInteger.Pow(7, 50_000_000).IsEven;", "")]
    [InlineData("IEnumerable<int> Forever() { while (true) yield return 1; }\nreturn Forever().Sum(x => x - 1);", "processor time")]
    [InlineData("class A { public bool MoveNext() => true; public int Current => 1; public A GetEnumerator() => this; }\nforeach (var a in new A()) { }", "processor time")]
    [InlineData("while (true) Print(\"x\");", "processor time")]
    public async Task A_program_that_uses_too_much_is_ended(string code, string why)
    {
        var result = await Interpreter.RunAsync(Narrow, code);

        Assert.Equal(CodeOutcome.LimitExceeded, result.Outcome);
        Assert.Contains(why, Assert.Single(result.Errors), StringComparison.Ordinal);
        Assert.InRange(result.Output.Length, 0, 1_100);
    }

    [Theory]
    [InlineData(96, "return new string('a', 1 << 28).Length;")]
    [InlineData(128, "return new string('a', 1 << 28).Length;")]
    [InlineData(128, "return new long[1 << 24, 4].Length;")]
    [InlineData(192, "return new byte[600_000_000].Length;")]
    public async Task Whatever_the_limit_of_memory_too_much_is_told_as_such(int megabytes, string code)
    {
        var result = await Interpreter.RunAsync(new CSharpInterpreter(new() { MemoryMegabytes = megabytes }), code);

        Assert.Equal(CodeOutcome.LimitExceeded, result.Outcome);
        Assert.Contains("used too much memory", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("try { Print(new B()); return 1; } catch (Exception e) { return e.ToString(); }\nclass B { public int X => throw new FormatException(\"mine\"); }", "mine")]
    [InlineData("try { Print(new object()); return 1; } catch (Exception e) { return $\"{e}\"; }", "cannot be written")]
    [InlineData("try { Submit(double.NaN); return 1; } catch (Exception e) { return e.ToString(); }", "no number")]
    [InlineData("try { Console.WriteLine(new Regex(\"a\")); return 1; } catch (Exception e) { return e.ToString(); }", "cannot be written")]
    public async Task An_exception_tells_a_program_nothing_of_what_runs_it(string code, string message)
    {
        var result = await Interpreter.RunAsync(code);

        Assert.Equal(CodeOutcome.Completed, result.Outcome);
        Assert.Contains(message, result.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Worker", result.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(".cs", result.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return Regex.IsMatch(new string('a', 40), \"^(a+)+$b\");", "RegexMatchTimeoutException")]
    [InlineData("return Enumerable.Repeat(1, int.MaxValue);", "larger than 10000 bytes")]
    [InlineData("class N { public N Next => this; }\nreturn new N();", "nested deeper than 32 levels")]
    [InlineData("return double.NaN;", "no number")]
    [InlineData("return new Regex(\"a\");", "cannot be written")]
    [InlineData("throw new ArgumentException(\"It is wrong.\");", "line 1: ArgumentException: It is wrong.")]
    [InlineData("var a = new int[1];\n\nreturn a[5];", "line 3: IndexOutOfRangeException")]
    [InlineData("var a = int.MaxValue;\nreturn a + 1;", "line 2: OverflowException")]
    [InlineData("string? a = null;\nreturn a!.Length;", "line 2: NullReferenceException")]
    [InlineData("class Odd : Exception { public override string Message => throw new Exception(\"again\"); }\nthrow new Odd();", "Odd")]
    public async Task A_program_that_fails_says_why_and_where(string code, string why)
    {
        var result = await Interpreter.RunAsync(Narrow, code);

        Assert.Equal(CodeOutcome.Failed, result.Outcome);
        Assert.Contains(why, Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Output_is_cut_off_at_its_limit()
    {
        var result = await Interpreter.RunAsync(Narrow, "for (var i = 0; i < 1000; i++) Print(i); return 1;");

        Assert.Equal((CodeOutcome.Completed, "1"), (result.Outcome, result.Value));
        Assert.EndsWith("… (cut off)\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(1_000 + "… (cut off)\n".Length, result.Output.Length);
    }

    [Fact]
    public async Task A_program_that_is_too_long_is_not_even_read() =>
        Assert.Equal(CodeOutcome.Refused, (await Interpreter.RunAsync(Narrow, new string(' ', 2_001))).Outcome);

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("(int, (", "1", "))")]
    [InlineData("new[] {", "1", "}")]
    [InlineData("List<", "int", ">()")]
    [InlineData("List</*;>*/", "int", ">()")]
    [InlineData("$\"{", "1", "}\"")]
    [InlineData("!", "true", "")]
    [InlineData("x => ", "1", "")]
    public async Task A_source_that_nests_without_end_is_an_error_and_not_a_crash(string open, string inner, string close)
    {
        const int levels = 4_000;
        var result = await Interpreter.RunAsync($"return {string.Concat(Enumerable.Repeat(open, levels))}{inner}{string.Concat(Enumerable.Repeat(close, levels))};");

        Assert.NotEqual(CodeOutcome.Completed, result.Outcome);
        Assert.NotEmpty(result.Errors);
    }

    [Fact]
    public async Task Holes_of_interpolated_texts_are_counted_too()
    {
        var result = await Interpreter.RunAsync($"return $\"{{{new string('(', 20_000)}1{new string(')', 20_000)}}}\";");

        Assert.Contains("nests deeper", result.Errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("return x;", "line 1: The name 'x' does not exist in the current context (CS0103)")]
    [InlineData("var a = 1;\nint b = \"text\";", "line 2: Cannot implicitly convert type 'string' to 'int' (CS0029)")]
    [InlineData("var a = ;", "line 1: Invalid expression term ';' (CS1525)")]
    [InlineData("return 1;\nclass A { int B() => C; }", "line 2: The name 'C' does not exist in the current context (CS0103)")]
    public async Task Errors_of_the_compiler_have_the_lines_of_the_program(string code, string error)
    {
        var result = await Interpreter.RunAsync(code);

        Assert.Equal(CodeOutcome.NotCompiled, result.Outcome);
        Assert.Contains(error, result.Errors);
    }

    [Fact]
    public async Task Cancelling_ends_the_worker()
    {
        using var source = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var interpreter = new CSharpInterpreter(new() { CpuSeconds = 60, WallTime = TimeSpan.FromMinutes(1) });
        var contract = new CodeContract(new("Nothing", []), [new("ready", "", """{"type":"object","properties":{}}""")]);
        var run = interpreter.RunAsync(new(contract, "ready(); while (true) { }", "{}"u8.ToArray())
        {
            CallTool = (_, _, _) =>
            {
                started.SetResult();
                return ValueTask.FromResult(new CodeToolResult("", IsError: false));
            },
        }, source.Token).AsTask();
        Assert.Same(started.Task, await Task.WhenAny(started.Task, run));

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    [Fact]
    public async Task On_Linux_the_native_memory_of_a_worker_is_bounded()
    {
        string[] limits = [];
        var contract = new CodeContract(new("Nothing", []), [new("look", "", """{"type":"object","properties":{}}""")]);

        await new CSharpInterpreter().RunAsync(
            new(contract, "look(); return 1;", "{}"u8.ToArray())
            {
                CallTool = (_, _, _) =>
                {
                    limits = [.. Workers().Select(static folder => File.ReadAllLines(Path.Combine(folder, "limits")).First(static line => line.StartsWith("Max address space", StringComparison.Ordinal)))];
                    return ValueTask.FromResult(new CodeToolResult("", IsError: false));
                },
            },
            CancellationToken.None);

        Assert.True(!OperatingSystem.IsLinux() || limits.Any(static line => !line.Contains("unlimited", StringComparison.Ordinal)), string.Join('\n', limits));
    }

    [Fact]
    public async Task Wall_time_ends_a_program_from_outside()
    {
        var time = new CSharpInterpreter(new() { WallTime = TimeSpan.FromMilliseconds(1) });

        var result = await Interpreter.RunAsync(time, "return 1;");

        Assert.Equal(CodeOutcome.LimitExceeded, result.Outcome);
        Assert.Contains("did not end within", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    /// <summary>Folders of the processes this one has started, where the system has such.</summary>
    private static IEnumerable<string> Workers() => !OperatingSystem.IsLinux() ? [] : Directory.GetDirectories("/proc").Where(static folder =>
        int.TryParse(Path.GetFileName(folder), out _)
        && File.Exists(Path.Combine(folder, "status"))
        && File.ReadAllLines(Path.Combine(folder, "status")).Any(static line => line == $"PPid:\t{Environment.ProcessId}"));
}
