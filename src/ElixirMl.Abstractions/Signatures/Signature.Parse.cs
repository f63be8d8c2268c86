using ElixirMl.Schemas;
using ElixirMl.Signatures.Strings;

namespace ElixirMl.Signatures;

public sealed partial record Signature
{
    /// <summary>Reads a signature from text, such as <c>question, context: string[] -> answer: string[min_length=1]</c>.</summary>
    /// <param name="text">
    /// Fields <c>name[:type][[constraints]]</c> around one arrow. Types: string, integer, float, decimal, boolean, any, map, <c>T[]</c>,
    /// <c>list(T)</c>, <c>tuple[T, ...]</c>, <c>'a'|'b'</c>, <c>1|2</c>, <c>T?</c>, <c>T | None</c>, ML types, names of the given schemas. Constraints: min_length, max_length,
    /// min_items, max_items, gteq, lteq, gt, lt, multiple_of, <c>format=/re/</c>, <c>choices=['a','b']</c>, default, optional.
    /// </param>
    /// <param name="schemas">Schemas the text may name.</param>
    /// <returns>A signature named <c>Signature</c> whose instructions name inputs and outputs; change both by <c>with</c>.</returns>
    /// <exception cref="ValidationException">The text breaks a rule; the message names rule and column.</exception>
    public static Signature Parse(string text, params ReadOnlySpan<Schema> schemas)
    {
        TryParse(text, out var signature, schemas).ThrowIfInvalid();
        return signature!;
    }

    /// <summary>Reads a signature from text.</summary>
    /// <param name="text">As in <see cref="Parse"/>.</param>
    /// <param name="signature">The signature when the result is valid, otherwise null.</param>
    /// <param name="schemas">Schemas the text may name.</param>
    /// <returns>The shared valid result, or the errors with their columns, counted from one.</returns>
    public static ValidationResult TryParse(string text, out Signature? signature, params ReadOnlySpan<Schema> schemas)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new SignatureParser(text, schemas);
        var (inputs, outputs) = parser.ParseSides();
        signature = parser.Result.IsValid
            ? new("Signature", DefaultInstructions.For(inputs, outputs), new("Signature.Inputs", inputs), new("Signature.Outputs", outputs))
            : null;
        return parser.Result;
    }
}
