using System.Runtime.CompilerServices;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>A second question that reads the outputs off a reply in free form.</summary>
/// <param name="Adapter">The form of the second question; has no extraction itself.</param>
/// <remarks>Thread-safe.</remarks>
public sealed record Extraction(Adapter Adapter)
{
    /// <summary>JSON name of the input that holds the reply.</summary>
    public const string TextField = "text";

    private static readonly ConditionalWeakTable<Signature, Signature> Derived = [];

    /// <summary>The model that reads, as the client calls it; a small one will do.</summary>
    /// <value>Default: <see langword="null"/>, the one that was asked.</value>
    public string? Model { get; init; }

    /// <summary>The second question.</summary>
    /// <param name="signature">What was asked.</param>
    /// <returns>One text as input, the same outputs; the same instance for the same signature.</returns>
    public static Signature Derive(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return Derived.GetValue(signature, static asked => new(
            $"Read{asked.Name}",
            $"Read the fields off the text, which answers this task; add nothing of your own.\n\n{asked.Instructions}",
            new($"{asked.Inputs.Name}.Text", [new Field("Text", TextField, new FieldType.Text()) { Description = "An answer in free form." }]),
            asked.Outputs));
    }
}
