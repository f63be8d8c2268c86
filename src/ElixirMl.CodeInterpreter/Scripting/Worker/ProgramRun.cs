using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using ElixirMl.Scripting.Rules;

namespace ElixirMl.Scripting.Worker;

/// <summary>One run of one program inside the worker.</summary>
internal sealed class ProgramRun(Stream input, Stream output, WorkerLimits limits)
{
    private const string CutOff = "… (cut off)\n";

    private readonly ValueText _values = new(limits.ValueBytes);
    private string? _submitted;
    private int _printed;

    public void Execute()
    {
        var image = Read(FrameKind.Image);
        var symbols = Read(FrameKind.Symbols);
        var inputs = Read(FrameKind.Inputs);
        var violations = ImageCheck.Violations(ImmutableCollectionsMarshal.AsImmutableArray(image));
        if (violations.Count > 0)
        {
            Send(FrameKind.Refused, $"{string.Join(", ", violations)} is not allowed.");
            return;
        }

        Run(Assembly.Load(image, symbols), inputs);
        if (_submitted is not null)
        {
            Send(FrameKind.Submitted, _submitted);
        }
    }

    private void Run(Assembly program, byte[] inputs)
    {
        _values.Program = program;
        try
        {
            using var values = JsonDocument.Parse(inputs);
            var run = program.GetType("__Host", throwOnError: true)!.GetMethod("__Run", BindingFlags.NonPublic | BindingFlags.Static)!
                .CreateDelegate<Func<JsonElement, Action<object?, string>, Action<object?>, Func<string, object?, string>, object?>>();
            var returned = run(values.RootElement, Print, Submit, Call);
            if (_submitted is null && returned is not null)
            {
                Submit(returned);
            }

            if (_submitted is null)
            {
                Send(FrameKind.Ended, "");
            }
        }
        catch (OutOfMemoryException)
        {
            _submitted = null;
            Send(FrameKind.LimitExceeded, "It used too much memory.");
        }
        catch (Exception error) when (_submitted is null)
        {
            Send(FrameKind.Failed, Describe(error, program));
        }
        catch (Exception)
        {
            // What submits an answer leaves by an exception; what the program does after it does not count.
        }
    }

    private static string Describe(Exception error, Assembly program)
    {
        var line = new StackTrace(error, fNeedFileInfo: true).GetFrames()
            .Where(frame => frame.GetMethod()?.Module.Assembly == program)
            .Select(static frame => frame.GetFileLineNumber())
            .FirstOrDefault(static number => number > 0 && number < 1_000_000);
        return $"{(line > 0 ? $"line {line}: " : "")}{error.GetType().Name}: {MessageOf(error)}";
    }

    // A program may declare exceptions, and their messages are its own code.
    private static string MessageOf(Exception error)
    {
        try
        {
            return error.Message;
        }
        catch (Exception)
        {
            return "its message cannot be read.";
        }
    }

    private void Submit(object? value)
    {
        if (_submitted is null)
        {
            _submitted = _values.ToJson(value);
        }
    }

    private void Print(object? value, string end)
    {
        if (_printed > limits.OutputCharacters)
        {
            return;
        }

        var text = _values.ToText(value) + end;
        var left = limits.OutputCharacters - _printed;
        _printed += text.Length;
        Send(FrameKind.Printed, text.Length <= left ? text : string.Concat(text.AsSpan(0, left), CutOff));
    }

    private string Call(string tool, object? arguments)
    {
        Send(FrameKind.Call, $$"""{"tool":"{{JsonEncodedText.Encode(tool)}}","arguments":{{_values.ToJson(arguments)}}}""");
        var (kind, payload) = Frames.Read(input);
        var text = Encoding.UTF8.GetString(payload);
        return kind == FrameKind.CallResult ? text : throw new InvalidOperationException(text);
    }

    private byte[] Read(FrameKind expected) =>
        Frames.Read(input) is var (kind, payload) && kind == expected ? payload : throw new IOException($"{expected} was expected, {kind} came.");

    private void Send(FrameKind kind, string text) => Frames.Write(output, kind, Encoding.UTF8.GetBytes(text));
}
