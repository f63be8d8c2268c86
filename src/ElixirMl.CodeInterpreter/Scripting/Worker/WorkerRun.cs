using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ElixirMl.Predictors.Code;
using ElixirMl.Scripting.Compilation;

namespace ElixirMl.Scripting.Worker;

/// <summary>One run of one program, seen from the application: starts the worker, answers its calls, and ends it whatever happens.</summary>
internal sealed class WorkerRun(CSharpInterpreterOptions options, CodeRequest request, Process process)
{
    private const int StandardErrorCharacters = 4_000;

    // A process that a signal ended has this exit code and the signal: SIGXCPU and SIGKILL for processor time; the others the runtime meets when memory
    // ends where it cannot say so (SIGABRT, SIGBUS, SIGSEGV).
    private const int Signal = 128;
    private const int ProcessorTimeSignal = Signal + 24;
    private const int KillSignal = Signal + 9;
    private const int AbortSignal = Signal + 6;
    private const int BusSignal = Signal + 7;
    private const int SegmentSignal = Signal + 11;

    private readonly StringBuilder _output = new();
    private int _calls;

    public static async ValueTask<CodeResult> RunAsync(WorkerCommand command, CSharpInterpreterOptions options, CompiledScript script, CodeRequest request, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("elixirml-").FullName;
        try
        {
            using var process = Process.Start(command.CreateStart(folder)) ?? throw new InvalidOperationException($"'{command.Dotnet}' could not be started.");
            try
            {
                return await new WorkerRun(options, request, process).TalkAsync(script, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                await EndAsync(process).ConfigureAwait(false);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<CodeResult> TalkAsync(CompiledScript script, CancellationToken cancellationToken)
    {
        using var clock = new WallClock(options.WallTime, options.TimeProvider, cancellationToken);
        var errors = ReadErrorsAsync(clock.Token);
        try
        {
            await SendAsync(FrameKind.Image, script.Image.AsMemory(), clock.Token).ConfigureAwait(false);
            await SendAsync(FrameKind.Symbols, script.Symbols.AsMemory(), clock.Token).ConfigureAwait(false);
            await SendAsync(FrameKind.Inputs, request.Inputs, clock.Token).ConfigureAwait(false);
            while (true)
            {
                var (kind, payload) = await Frames.ReadAsync(process.StandardOutput.BaseStream, LongestFrame, clock.Token).ConfigureAwait(false);
                if (await ReceiveAsync(kind, Encoding.UTF8.GetString(payload), clock).ConfigureAwait(false) is { } result)
                {
                    return result;
                }
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Exceeded($"It did not end within {options.WallTime.TotalSeconds:0.#} s.");
        }
        catch (Exception error) when (error is IOException or InvalidDataException && !cancellationToken.IsCancellationRequested)
        {
            await process.WaitForExitAsync(clock.Token).ConfigureAwait(false);
            return Died(await errors.ConfigureAwait(false));
        }
    }

    private int LongestFrame => Math.Max(options.ValueBytes, options.OutputCharacters * 4) + 100_000;

    private async ValueTask<CodeResult?> ReceiveAsync(FrameKind kind, string text, WallClock clock)
    {
        switch (kind)
        {
            case FrameKind.Printed:
                _output.Append(text);
                return _output.Length > options.OutputCharacters + StandardErrorCharacters ? Exceeded("It printed too much.") : null;
            case FrameKind.Call:
                await CallAsync(text, clock).ConfigureAwait(false);
                return null;
            case FrameKind.Submitted:
                return Result(CodeOutcome.Completed) with { Value = text };
            case FrameKind.Ended:
                return Result(CodeOutcome.Completed);
            case FrameKind.Failed:
                return Result(CodeOutcome.Failed) with { Errors = [text] };
            case FrameKind.LimitExceeded:
                return Exceeded(text);
            case FrameKind.Refused:
                return Result(CodeOutcome.Refused) with { Errors = [text] };
            default:
                throw new InvalidDataException($"A worker sent {kind}.");
        }
    }

    private async ValueTask CallAsync(string text, WallClock clock)
    {
        using var call = JsonDocument.Parse(text);
        var tool = call.RootElement.GetProperty("tool").GetString()!;
        var result = ++_calls > options.ToolCalls || request.CallTool is null
            ? new($"No more than {options.ToolCalls} calls are allowed.", IsError: true)
            : await clock.PauseAsync(token => request.CallTool(tool, call.RootElement.GetProperty("arguments").GetRawText(), token)).ConfigureAwait(false);
        await SendAsync(result.IsError ? FrameKind.CallError : FrameKind.CallResult, Encoding.UTF8.GetBytes(result.Text), clock.Token).ConfigureAwait(false);
    }

    private ValueTask SendAsync(FrameKind kind, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        Frames.WriteAsync(process.StandardInput.BaseStream, kind, payload, cancellationToken);

    // Standard error is read to its end, or the worker would wait; the beginning is enough to tell why it died.
    private async Task<string> ReadErrorsAsync(CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new char[1024];
        try
        {
            for (int count; (count = await process.StandardError.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            {
                text.Append(buffer, 0, Math.Min(count, StandardErrorCharacters - text.Length));
            }
        }
        catch (OperationCanceledException)
        {
            return text.ToString();
        }

        return text.ToString();
    }

    private CodeResult Died(string errors) => errors switch
    {
        _ when errors.Contains("Stack overflow", StringComparison.Ordinal) => Exceeded("It ran out of stack: a function calls itself without end."),
        _ when errors.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) => Exceeded("It used too much memory."),
        _ when errors.Contains("Unhandled exception", StringComparison.Ordinal) => Result(CodeOutcome.Failed) with { Errors = [errors.Split('\n')[0]] },
        _ when process.ExitCode is ProcessorTimeSignal or KillSignal => Exceeded($"It used more than {options.CpuSeconds} s of processor time."),
        _ when process.ExitCode is AbortSignal or BusSignal or SegmentSignal => Exceeded($"The system ended its process by signal {process.ExitCode - Signal}; most likely it used too much memory. It has {options.MemoryMegabytes} MB."),
        _ when _output.Length == 0 && errors.Length > 0 => throw new InvalidOperationException($"The worker did not start: {errors}"),
        _ => Result(CodeOutcome.Failed) with { Errors = [$"Its process ended with code {process.ExitCode}."] },
    };

    private CodeResult Exceeded(string why) => Result(CodeOutcome.LimitExceeded) with { Errors = [why] };

    private CodeResult Result(CodeOutcome outcome) => new(outcome)
    {
        Output = _output.ToString(),
        Warnings = _calls <= options.ToolCalls ? [] : [string.Create(CultureInfo.InvariantCulture, $"It asked for {_calls} calls of functions, {options.ToolCalls} are allowed; the others were not made.")],
    };
}
