using System.Collections.Immutable;
using ElixirMl.Predictors.Code;
using ElixirMl.Schemas;

namespace ElixirMl.Scripting.Compilation;

/// <summary>A program that may run, or why it may not.</summary>
internal sealed record CompiledScript(ImmutableArray<byte> Image, ImmutableArray<byte> Symbols)
{
    /// <summary>What the caller is told when the program may not run; <see langword="null"/> when it may.</summary>
    public CodeResult? Refusal { get; private init; }

    public static CompiledScript Refused(CodeOutcome outcome, IEnumerable<string> errors) =>
        new([], []) { Refusal = new(outcome) { Errors = errors.ToValueList() } };
}
