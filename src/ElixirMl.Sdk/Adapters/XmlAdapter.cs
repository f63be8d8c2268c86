using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>Puts every field into an element, <c>&lt;name&gt;…&lt;/name&gt;</c>: clear ends for long texts.</summary>
/// <remarks>
/// Values are shown as they are except for what could be read as a tag or an entity, which is escaped. Nested values are asked for
/// as JSON within their element and also read as elements; repeated elements of a list field are its items.
/// </remarks>
public sealed class XmlAdapter : Adapter
{
    /// <summary>An instance for everyone.</summary>
    public static readonly XmlAdapter Shared = new();

    private const string NotSupplied = "(not supplied)";

    /// <inheritdoc/>
    public override string Name => "Xml";

    /// <inheritdoc/>
    /// <value>1.1: every name is written twice.</value>
    public override double CostFactor => 1.1;

    /// <inheritdoc/>
    public override string FormatSystem(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var text = new StringBuilder().AppendFieldLists(signature).Append("Write every message in this structure:\n\n");
        foreach (var field in signature.Inputs.Fields)
        {
            AppendElement(text, field, $"{{{field.JsonName}}}").Append('\n');
        }

        foreach (var field in signature.Outputs.Fields)
        {
            var hint = FieldHints.DescribeValue(field);
            AppendElement(text, field, hint.Length == 0 ? $"{{{field.JsonName}}}" : $"{{{field.JsonName}}} — {hint}").Append('\n');
        }

        return text.AppendTask(XmlTags.Escape(signature.Instructions)).ToString();
    }

    /// <inheritdoc/>
    public override string FormatUser(Signature signature, ReadOnlySpan<string?> inputs, UserTurn turn)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var text = new StringBuilder(turn == UserTurn.IncompleteDemo ? InputSections.Incomplete : "");
        var start = text.Length;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is { } value)
            {
                AppendElement(text.Append(text.Length == start ? "" : "\n"), signature.Inputs.Fields[i], XmlTags.Escape(value));
            }
        }

        if (turn == UserTurn.Question || signature.Inputs.Fields.Count == 0)
        {
            text.Append(text.Length == start ? "" : "\n").Append("Answer with the elements ").Append(OutputNames(signature)).Append('.');
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public override string FormatReply(Signature signature, ReadOnlySpan<string?> outputs)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var text = new StringBuilder();
        for (var i = 0; i < outputs.Length; i++)
        {
            var field = signature.Outputs.Fields[i];
            AppendElement(text, field, outputs[i] is { } json ? XmlTags.Escape(FieldFormat.FromJson(field.Type, json)) : NotSupplied);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public override string FormatRepair(Signature signature, ValidationResult errors)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return $"{RepairText.Of(errors, XmlTags.Escape)}\nAnswer again with all of the elements {OutputNames(signature)}.";
    }

    /// <inheritdoc/>
    public override ReplyEnding Parse(Signature signature, string reply, Span<FieldText> fields, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(log);
        return XmlReply.TryParse(signature.Outputs, reply, Thoughts.End(reply, signature.Outputs), fields, log, out var ending)
            ? ending
            : Salvage.Parse(signature.Outputs, reply, fields, log, Name);
    }

    /// <inheritdoc/>
    public override ReplyParser BeginReply(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return new XmlReplyParser(signature.Outputs);
    }

    private static StringBuilder AppendElement(StringBuilder text, Field field, string content)
    {
        var name = XmlTags.NameOf(field.JsonName);
        return text.Append('<').Append(name).Append(">\n").Append(content).Append("\n</").Append(name).Append(">\n");
    }

    private static string OutputNames(Signature signature) =>
        string.Join(", ", signature.Outputs.Fields.Select(static field => $"`{XmlTags.NameOf(field.JsonName)}`"));
}
