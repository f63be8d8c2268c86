using System.Runtime.CompilerServices;
using System.Text;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Adapters;

/// <summary>Asks for one JSON object; best for nested outputs and for models that can be bound to JSON.</summary>
public sealed class JsonAdapter : Adapter
{
    /// <summary>An instance for everyone.</summary>
    public static readonly JsonAdapter Shared = new();

    /// <inheritdoc/>
    public override string Name => "Json";

    /// <inheritdoc/>
    /// <value>1.2: quotes, keys and braces are tokens too.</value>
    public override double CostFactor => 1.2;

    /// <inheritdoc/>
    public override string FormatSystem(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);

        var text = new StringBuilder().AppendFieldLists(signature).AppendInputStructure(signature);
        text.Append("Answer with one JSON object with exactly these keys, in this order:\n\n").Append(TypeText.Write(signature.Outputs));
        return text.Append("\n\n").AppendTask(Markers.Neutralize(signature.Instructions)).ToString();
    }

    /// <inheritdoc/>
    public override string FormatUser(Signature signature, ReadOnlySpan<string?> inputs, UserTurn turn)
    {
        ArgumentNullException.ThrowIfNull(signature);

        var text = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[512]);
        InputSections.Append(ref text, signature, inputs, turn);
        if (turn == UserTurn.Question || signature.Inputs.Fields.Count == 0)
        {
            text.AppendLiteral(signature.Inputs.Fields.Count == 0 ? "Answer with the JSON object only." : "\n\nAnswer with the JSON object only.");
        }

        return text.ToStringAndClear();
    }

    /// <inheritdoc/>
    public override string FormatReply(Signature signature, ReadOnlySpan<string?> outputs)
    {
        ArgumentNullException.ThrowIfNull(signature);

        var text = new StringBuilder("{");
        for (var i = 0; i < outputs.Length; i++)
        {
            text.Append(i == 0 ? "\"" : ",\"").Append(signature.Outputs.Fields[i].JsonName).Append("\":").Append(Markers.Neutralize(outputs[i] ?? "null"));
        }

        return text.Append('}').ToString();
    }

    /// <inheritdoc/>
    public override string FormatRepair(Signature signature, ValidationResult errors) =>
        $"{RepairText.Of(errors, Markers.Neutralize)}\nAnswer again with the whole JSON object only.";

    /// <inheritdoc/>
    public override ReplyEnding Parse(Signature signature, string reply, Span<FieldText> fields, TolerantLog log)
    {
        ArgumentNullException.ThrowIfNull(signature);
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentNullException.ThrowIfNull(log);

        return JsonReply.Parse(signature.Outputs, reply, fields, log, Name);
    }

    /// <inheritdoc/>
    public override ReplyParser BeginReply(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return new JsonReplyParser(signature.Outputs);
    }

    /// <inheritdoc/>
    public override ChatResponseFormat? GetResponseFormat(Signature signature, ModelFeatures features)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return features.HasFlag(ModelFeatures.JsonSchema) ? StrictSchema.For(signature) : ChatResponseFormat.Json;
    }
}
