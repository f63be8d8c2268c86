using System.Runtime.CompilerServices;
using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>Puts every field below a heading, <c>## name</c>: the form in which models write of their own accord.</summary>
/// <remarks>Headings that name no field belong to the values, so an answer may be a whole document.</remarks>
public sealed class MarkdownAdapter : Adapter
{
    /// <summary>An instance for everyone.</summary>
    public static readonly MarkdownAdapter Shared = new();

    private const string NotSupplied = "(not supplied)";

    /// <inheritdoc/>
    public override string Name => "Markdown";

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

        return text.Append(Headings.Of(Markers.Completed)).Append("\n\n").AppendTask(Headings.Neutralize(signature.Instructions, signature)).ToString();
    }

    /// <inheritdoc/>
    public override string FormatUser(Signature signature, ReadOnlySpan<string?> inputs, UserTurn turn)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[512]);
        InputSections.AppendNotice(ref text, turn);
        var isFirst = true;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is { } value)
            {
                text.AppendLiteral(isFirst ? "## " : "\n\n## ");
                text.AppendLiteral(signature.Inputs.Fields[i].JsonName);
                text.AppendLiteral("\n\n");
                text.AppendLiteral(Headings.Neutralize(value, signature));
                isFirst = false;
            }
        }

        if (turn == UserTurn.Question || signature.Inputs.Fields.Count == 0)
        {
            text.AppendLiteral(signature.Inputs.Fields.Count == 0 ? "Answer with the headings " : "\n\nAnswer with the headings ");
            AppendOutputs(ref text, signature);
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
            var value = outputs[i] is { } json ? Headings.Neutralize(FieldFormat.FromJson(field.Type, json), signature) : NotSupplied;
            text.Append(Headings.Of(field.JsonName)).Append("\n\n").Append(value).Append("\n\n");
        }

        return text.Append(Headings.Of(Markers.Completed)).Append('\n').ToString();
    }

    /// <inheritdoc/>
    public override string FormatRepair(Signature signature, ValidationResult errors)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[512]);
        text.AppendLiteral(RepairText.Of(errors, value => Headings.Neutralize(value, signature)));
        text.AppendLiteral("\nAnswer again with all of the headings ");
        AppendOutputs(ref text, signature);
        return text.ToStringAndClear();
    }

    /// <inheritdoc/>
    public override ReplyEnding Parse(Signature signature, string reply, Span<FieldText> fields, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(log);
        return MarkdownReply.TryParse(signature.Outputs, reply, Thoughts.End(reply, signature.Outputs), fields, log, out var ending)
            ? ending
            : Salvage.Parse(signature.Outputs, reply, fields, log, Name);
    }

    /// <inheritdoc/>
    public override ReplyParser BeginReply(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return new SectionParser<HeadingMarks>(new(signature.Outputs), signature.Outputs);
    }

    private static void AppendPlaceholder(StringBuilder text, Field field, string hint) => text
        .Append(Headings.Of(field.JsonName)).Append("\n\n{").Append(field.JsonName).Append('}')
        .Append(hint.Length == 0 ? "" : " — ").Append(hint).Append("\n\n");

    private static void AppendOutputs(ref DefaultInterpolatedStringHandler text, Signature signature)
    {
        FieldLists.AppendNames(ref text, signature.Outputs);
        text.AppendLiteral(", in this order, then `## completed`.");
    }
}
