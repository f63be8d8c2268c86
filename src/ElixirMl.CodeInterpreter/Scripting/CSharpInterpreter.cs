using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using ElixirMl.Predictors.Code;
using ElixirMl.Scripting.Compilation;
using ElixirMl.Scripting.Worker;

namespace ElixirMl.Scripting;

/// <summary>Runs C# that a model wrote, each program in a process of its own.</summary>
/// <remarks>
/// A program is compiled against a list of allowed types and members. What it uses is checked in its source, in its image, and in the image once more
/// by the worker that runs it: no files, network, processes, environment, reflection, threads, native or unsafe code. The worker has an empty environment,
/// an empty folder, and limits on processor time (Linux, macOS: by the system; elsewhere: watched), wall time (killed from outside), managed memory,
/// output and files (Linux, macOS: none may be written). It sees neither time zones nor cultures, no clock, and no randomness without a seed;
/// but a date or time that is read from a text that lacks a part is completed from today, and hash codes of texts differ from run to run.
/// Thread-safe; every run takes one process and about a tenth of a second of processor time. The first program also warms the compiler, which takes seconds.
/// </remarks>
public sealed class CSharpInterpreter : ICodeInterpreter
{
    private static readonly TimeSpan CompileTime = TimeSpan.FromSeconds(30);

    private readonly CSharpInterpreterOptions _options;
    private readonly WorkerCommand _command;

    /// <summary>An interpreter.</summary>
    /// <param name="options">Limits; the defaults when <see langword="null"/>.</param>
    /// <exception cref="ValidationException">A limit is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The assemblies or the <c>dotnet</c> command that workers need are not on disk.</exception>
    public CSharpInterpreter(CSharpInterpreterOptions? options = null)
    {
        _options = options ?? new();
        Validator.ValidateObject(_options, new ValidationContext(_options), validateAllProperties: true);
        if (_options.WallTime <= TimeSpan.Zero)
        {
            throw new ValidationException($"{nameof(CSharpInterpreterOptions.WallTime)} must be more than zero.");
        }

        _command = WorkerCommand.Find(_options);
    }

    /// <inheritdoc/>
    public string Language => "csharp";

    /// <inheritdoc/>
    public string Describe(CodeContract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        var source = ContractSource.Of(contract);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"""
            Rules for the program:
            - C# 13, statements from top to bottom; functions and types of your own are fine. The usual namespaces are imported; there is no Main.
            - It may use numbers, text, collections, LINQ, regular expressions, dates and JsonElement, nothing else: no files, network, processes, environment, reflection, threads, async or unsafe code. Nothing tells the present time, so give dates and times in full; Random needs a seed, and hash codes differ from run to run.
            - It has {_options.CpuSeconds} seconds and {_options.MemoryMegabytes} MB. Overflow of whole numbers is an error.
            - Print(value) shows a value.
            - End it with `return new {"{ … }"};`, one property per key of the answer.
            """);
        Append(text, "Variables it is given:", source.Variables);
        Append(text, "Types of its variables and functions:", source.Types);
        Append(text, "Functions it may call:", source.Functions);
        return text.ToString();
    }

    /// <inheritdoc/>
    public async ValueTask<CodeResult> RunAsync(CodeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Code.Length > _options.CodeCharacters)
        {
            return new(CodeOutcome.Refused) { Errors = [string.Create(CultureInfo.InvariantCulture, $"The program has {request.Code.Length} characters, {_options.CodeCharacters} are allowed.")] };
        }

        var script = Compile(request, cancellationToken);
        return script.Refusal ?? await WorkerRun.RunAsync(_command, _options, script, request, cancellationToken).ConfigureAwait(false);
    }

    private CompiledScript Compile(CodeRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CompileTime, _options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return ScriptCompiler.Compile(request, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return CompiledScript.Refused(CodeOutcome.LimitExceeded, ["The program takes too long to compile. Write it more plainly."]);
        }
    }

    private static void Append(StringBuilder text, string heading, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            text.Append("\n\n").Append(heading).Append('\n').AppendJoin('\n', lines);
        }
    }
}
