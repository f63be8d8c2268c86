using System.Text;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Adapters;

/// <summary>Asks for one JSON object and shows its form as a type with comments, which takes far fewer tokens than JSON Schema or a list of fields.</summary>
/// <remarks>Optional keys are marked, lists have brackets, a type inside itself is named. Replies are read as those of <see cref="JsonAdapter"/>.</remarks>
public sealed class CompactAdapter : Adapter
{
    /// <summary>An instance for everyone.</summary>
    public static readonly CompactAdapter Shared = new();

    /// <inheritdoc/>
    public override string Name => "Compact";

    /// <inheritdoc/>
    public override string FormatSystem(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var text = new StringBuilder().AppendInputs(signature);
        text.Append("Answer with one JSON object of this type:\n\n").Append(TypeText.WriteDescribed(signature.Outputs));
        return text.Append("\n\n").AppendTask(Markers.Neutralize(signature.Instructions)).ToString();
    }

    /// <inheritdoc/>
    public override string FormatUser(Signature signature, ReadOnlySpan<string?> inputs, UserTurn turn) => JsonAdapter.Shared.FormatUser(signature, inputs, turn);

    /// <inheritdoc/>
    public override string FormatReply(Signature signature, ReadOnlySpan<string?> outputs) => JsonAdapter.Shared.FormatReply(signature, outputs);

    /// <inheritdoc/>
    public override string FormatRepair(Signature signature, ValidationResult errors) => JsonAdapter.Shared.FormatRepair(signature, errors);

    /// <inheritdoc/>
    public override ReplyEnding Parse(Signature signature, string reply, Span<FieldText> fields, TolerantLog log) =>
        JsonAdapter.Shared.Parse(signature, reply, fields, log);

    /// <inheritdoc/>
    public override ReplyParser BeginReply(Signature signature) => JsonAdapter.Shared.BeginReply(signature);

    /// <inheritdoc/>
    public override ChatResponseFormat? GetResponseFormat(Signature signature, ModelFeatures features) => JsonAdapter.Shared.GetResponseFormat(signature, features);
}
