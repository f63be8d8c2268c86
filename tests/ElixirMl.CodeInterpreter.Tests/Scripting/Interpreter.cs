using ElixirMl.Predictors.Code;
using ElixirMl.Schemas;

namespace ElixirMl.CodeInterpreter.Tests.Scripting;

/// <summary>One interpreter for all tests, and short ways to ask it.</summary>
internal static class Interpreter
{
    public static readonly ElixirMl.Scripting.CSharpInterpreter Usual = new();

    private static readonly CodeContract Nothing = new(new("Nothing", ValueList<Field>.Empty), ValueList<CodeTool>.Empty);

    public static ValueTask<CodeResult> RunAsync(string code) => RunAsync(Usual, code);

    public static ValueTask<CodeResult> RunAsync(ElixirMl.Scripting.CSharpInterpreter interpreter, string code) =>
        interpreter.RunAsync(new(Nothing, code, "{}"u8.ToArray()), CancellationToken.None);

    public static ValueTask<CodeResult> RunAsync(Schema inputs, string values, string code) =>
        Usual.RunAsync(new(new(inputs, ValueList<CodeTool>.Empty), code, System.Text.Encoding.UTF8.GetBytes(values)), CancellationToken.None);
}
