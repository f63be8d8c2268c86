using System.Collections.Generic;
using System.Linq;
using ElixirMl.Schemas;

namespace ElixirMl.Signatures;

/// <summary>Instructions of a signature that states none.</summary>
internal static class DefaultInstructions
{
    internal static string For(IEnumerable<Field> inputs, IEnumerable<Field> outputs)
    {
        var given = Names(inputs);
        var wanted = Names(outputs);
        return given.Length == 0 ? $"Produce the fields {wanted}." : $"Given the fields {given}, produce the fields {wanted}.";
    }

    private static string Names(IEnumerable<Field> fields) => string.Join(", ", fields.Select(static field => $"`{field.JsonName}`"));
}
