using ElixirMl.Signatures.Strings;

namespace ElixirMl.Schemas;

public sealed partial record Schema
{
    /// <summary>Reads a schema from text, such as <c>name: string[max_length=20], age: integer?</c>.</summary>
    /// <param name="name">Name of the schema.</param>
    /// <param name="text">Fields as in <see cref="Signatures.Signature.Parse"/>; with an arrow, the fields of both sides.</param>
    /// <param name="schemas">Schemas the text may name.</param>
    /// <exception cref="ValidationException">The text breaks a rule; the message names rule and column.</exception>
    public static Schema FromSignature(string name, string text, params ReadOnlySpan<Schema> schemas)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new SignatureParser(text, schemas);
        var fields = parser.ParseRow();
        parser.Result.ThrowIfInvalid();
        return Create(name, fields.AsSpan());
    }
}
