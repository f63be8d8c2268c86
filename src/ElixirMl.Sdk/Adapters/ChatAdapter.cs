using System.Runtime.CompilerServices;
using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>Puts every field below a marker, <c>[[ ## name ## ]]</c>: plain text that any chat model can write.</summary>
/// <remarks>The default. Values need no escaping, so long texts and code survive; other types are written as JSON.</remarks>
public sealed class ChatAdapter : Adapter
{
    /// <summary>The instance used when nothing else is chosen.</summary>
    public static readonly ChatAdapter Shared = new();

    private const string NotSupplied = "(not supplied)";

    /// <inheritdoc/>
    public override string Name => "Chat";

    /// <inheritdoc/>
    public override string FormatSystem(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);

        var text = new StringBuilder().AppendFieldLists(signature).Append("Write every message in this structure:\n\n");
        foreach (var field in signature.Inputs.Fields)
        {
            AppendPlaceholder(text, field, "");
        }

        foreach (var field in signature.Outputs.Fields)
        {
            AppendPlaceholder(text, field, FieldHints.DescribeValue(field));
        }

        return text.Append(Markers.Of(Markers.Completed)).Append("\n\n").AppendTask(Markers.Neutralize(signature.Instructions)).ToString();
    }

    /// <inheritdoc/>
    public override string FormatUser(Signature signature, ReadOnlySpan<string?> inputs, UserTurn turn)
    {
        ArgumentNullException.ThrowIfNull(signature);

        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[512]);
        InputSections.Append(ref text, signature, inputs, turn);
        if (turn == UserTurn.Question || signature.Inputs.Fields.Count == 0)
        {
            text.AppendLiteral(signature.Inputs.Fields.Count == 0 ? "Answer with the fields " : "\n\nAnswer with the fields ");
            FieldLists.AppendNames(ref text, signature.Outputs);
            text.AppendLiteral(", in this order, then `[[ ## completed ## ]]`.");
        }

        return text.ToStringAndClear();
    }

    /// <inheritdoc/>
    public override string FormatReply(Signature signature, ReadOnlySpan<string?> outputs)
    {
        ArgumentNullException.ThrowIfNull(signature);

        var text = new StringBuilder();
        for (var i = 0; i < outputs.Length; i++)
        {
            var field = signature.Outputs.Fields[i];
            var value = outputs[i] is { } json ? Markers.Neutralize(FieldFormat.FromJson(field.Type, json)) : NotSupplied;
            text.Append(Markers.Of(field.JsonName)).Append('\n').Append(value).Append("\n\n");
        }

        return text.Append(Markers.Of(Markers.Completed)).Append('\n').ToString();
    }

    /// <inheritdoc/>
    public override string FormatRepair(Signature signature, ValidationResult errors)
    {
        ArgumentNullException.ThrowIfNull(signature);

        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[512]);
        text.AppendLiteral(RepairText.Of(errors, Markers.Neutralize));
        text.AppendLiteral("\nAnswer again with all of the fields ");
        FieldLists.AppendNames(ref text, signature.Outputs);
        text.AppendLiteral(", in this order, then `[[ ## completed ## ]]`.");
        return text.ToStringAndClear();
    }

    /// <inheritdoc/>
    public override ReplyEnding Parse(Signature signature, string reply, Span<FieldText> fields, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(log);
        return SectionReply.TryParse(new ChatMarks(signature.Outputs), reply, Thoughts.End(reply, signature.Outputs), fields, out var ending)
            ? ending
            : Salvage.Parse(signature.Outputs, reply, fields, log, Name);
    }

    /// <inheritdoc/>
    public override ReplyParser BeginReply(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return new SectionParser<ChatMarks>(new(signature.Outputs), signature.Outputs);
    }

    private static void AppendPlaceholder(StringBuilder text, Field field, string hint) => text
        .Append(Markers.Of(field.JsonName)).Append("\n{").Append(field.JsonName).Append('}')
        .Append(hint.Length == 0 ? "" : " — ").Append(hint).Append("\n\n");
}
