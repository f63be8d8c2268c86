using ElixirMl.Schemas;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>One schema, on one road or on both.</summary>
public interface IFuzzSubject
{
    /// <summary>The fields and their rules.</summary>
    Schema Schema { get; }

    /// <summary>Reads the bytes as strict JSON.</summary>
    /// <param name="json">Any bytes.</param>
    /// <returns>The promise that was broken; null when all were kept.</returns>
    string? ReadStrictly(byte[] json);

    /// <summary>Reads the texts of the fields.</summary>
    /// <param name="fields">One per field.</param>
    /// <returns>As in <see cref="ReadStrictly"/>.</returns>
    string? ReadTexts(FieldText[] fields);
}
