using ElixirMl.Adapters;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>Turns of a <see cref="History"/> as they are shown: what was given and what was answered.</summary>
internal static class PastTurns
{
    /// <param name="name">Name of the input.</param>
    /// <param name="json">Its value.</param>
    /// <param name="asked">Whose fields the turns hold.</param>
    /// <exception cref="ArgumentException">A turn holds a field the signature does not have.</exception>
    public static IEnumerable<Demo> Of(string name, string? json, Signature asked)
    {
        if (json is null || !MlType.Of<History>().TryParseText(json, out var history, out _))
        {
            return [];
        }

        return ((History)history).Turns.Select((turn, index) => Split(name, index, turn, asked));
    }

    private static Demo Split(string name, int index, ValueList<DemoField> turn, Signature asked)
    {
        foreach (var field in turn)
        {
            if (FieldNames.IndexOf(asked.Inputs, field.Name) < 0 && FieldNames.IndexOf(asked.Outputs, field.Name) < 0)
            {
                var known = string.Join(", ", asked.Inputs.Fields.Concat(asked.Outputs.Fields).Select(static one => one.JsonName));
                throw new ArgumentException(FormattableString.Invariant($"Turn {index + 1} of '{name}' has a field '{field.Name}', but '{asked.Name}' has none of this name. Its fields are {known}."));
            }
        }

        return new(
            [.. turn.Where(field => FieldNames.IndexOf(asked.Inputs, field.Name) >= 0)],
            [.. turn.Where(field => FieldNames.IndexOf(asked.Outputs, field.Name) >= 0)]);
    }
}
