using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Adapters;

/// <summary>A prompt format: how a signature is put to a model as text and how its reply is taken apart again.</summary>
/// <remarks>
/// Adapters have no state; one instance serves all threads. The same signature, demos and inputs give the same bytes on
/// every machine and culture. Field names in prompts are JSON names, line ends are <c>\n</c>.
/// </remarks>
public abstract class Adapter
{
    /// <summary>Identity in configurations and saved state, for example <c>Chat</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Expected money per call relative to the plainest format; a prior for optimizers.</summary>
    /// <value>Default: 1.</value>
    public virtual double CostFactor => 1;

    /// <summary>The system message: fields, structure and task.</summary>
    /// <param name="signature">What is asked.</param>
    public abstract string FormatSystem(Signature signature);

    /// <summary>A user message.</summary>
    /// <param name="signature">What is asked.</param>
    /// <param name="inputs">One text per input field as a person reads it; <see langword="null"/> leaves the field out.</param>
    /// <param name="turn">Whether the message belongs to a demo or asks the question at hand.</param>
    /// <returns>Text in which look-alikes of field markers inside of <paramref name="inputs"/> are neutralised.</returns>
    public abstract string FormatUser(Signature signature, ReadOnlySpan<string?> inputs, UserTurn turn);

    /// <summary>The assistant message of a demo: the reply the format asks for.</summary>
    /// <param name="signature">What is asked.</param>
    /// <param name="outputs">One JSON value per output field; <see langword="null"/> where the demo has none.</param>
    public abstract string FormatReply(Signature signature, ReadOnlySpan<string?> outputs);

    /// <summary>The user message that answers an unusable reply.</summary>
    /// <param name="signature">What is asked.</param>
    /// <param name="errors">What is wrong with the reply.</param>
    public abstract string FormatRepair(Signature signature, ValidationResult errors);

    /// <summary>Takes a reply apart.</summary>
    /// <param name="signature">What was asked.</param>
    /// <param name="reply">Whatever the model wrote.</param>
    /// <param name="fields">Receives the text of each output field, in the order of the signature; absent where the reply has none.</param>
    /// <param name="log">Receives what had to be mended to find the fields; with an error in it the reply is taken as unusable and the fields are only reported.</param>
    /// <returns>Whether the reply ended as the format demands.</returns>
    /// <remarks>Time is linear in the length of the reply; no text makes it throw.</remarks>
    public abstract ReplyEnding Parse(Signature signature, string reply, Span<FieldText> fields, TolerantLog log);

    /// <summary>Begins to take a reply apart that is still being written.</summary>
    /// <param name="signature">What was asked.</param>
    /// <returns><see langword="null"/>, the default, when nothing can be told before the whole reply is there.</returns>
    public virtual ReplyParser? BeginReply(Signature signature) => null;

    /// <summary>What to ask of clients that can bind a reply to a form; the prompt asks for it in words too.</summary>
    /// <param name="signature">What is asked.</param>
    /// <param name="features">What the model can do.</param>
    /// <returns><see langword="null"/>, the default, asks for nothing.</returns>
    public virtual ChatResponseFormat? GetResponseFormat(Signature signature, ModelFeatures features) => null;

    /// <summary>How replies in free form are read by a second question.</summary>
    /// <value>Default: <see langword="null"/>, <see cref="Parse"/> takes replies apart directly.</value>
    public virtual Extraction? Extraction => null;

    /// <summary>Adapters of one type and name are the same format.</summary>
    public sealed override bool Equals(object? obj) => obj is Adapter other && other.GetType() == GetType() && other.Name == Name;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc cref="Name"/>
    public sealed override string ToString() => Name;
}
