using System.Runtime.CompilerServices;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>Writes input values below their markers, which Chat and JSON prompts do alike.</summary>
internal static class InputSections
{
    public const string Incomplete = "This is an example of the task, though some input or output fields are not supplied.\n\n";

    /// <summary>Says of an incomplete demo that it is one.</summary>
    public static void AppendNotice(ref DefaultInterpolatedStringHandler text, UserTurn turn)
    {
        if (turn == UserTurn.IncompleteDemo)
        {
            text.AppendLiteral(Incomplete);
        }
    }

    public static void Append(ref DefaultInterpolatedStringHandler text, Signature signature, ReadOnlySpan<string?> inputs, UserTurn turn)
    {
        AppendNotice(ref text, turn);
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
