using System.Runtime.CompilerServices;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>Writes input values below their markers, which Chat and JSON prompts do alike.</summary>
internal static class InputSections
{
    private const string Incomplete = "This is an example of the task, though some input or output fields are not supplied.\n\n";

    public static void Append(ref DefaultInterpolatedStringHandler text, Signature signature, ReadOnlySpan<string?> inputs, UserTurn turn)
    {
        if (turn == UserTurn.IncompleteDemo)
        {
            text.AppendLiteral(Incomplete);
        }

        var fields = signature.Inputs.Fields.AsSpan();
        var isFirst = true;
        for (var i = 0; i < fields.Length; i++)
        {
            if (inputs[i] is { } value)
            {
                text.AppendLiteral(isFirst ? "[[ ## " : "\n\n[[ ## ");
                text.AppendLiteral(fields[i].JsonName);
                text.AppendLiteral(" ## ]]\n");
                text.AppendLiteral(Markers.Neutralize(value));
                isFirst = false;
            }
        }
    }
}
