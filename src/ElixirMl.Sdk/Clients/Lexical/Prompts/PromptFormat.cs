namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>A way of laying out fields and values in messages. One instance per way, stateless.</summary>
/// <remarks>A new way is a new subclass and a line in <see cref="All"/>.</remarks>
internal abstract class PromptFormat
{
    // The most telling sign first; the last one takes every prompt.
    private static readonly PromptFormat[] All = [new JsonPromptFormat(), new ChatPromptFormat(), new PlainPromptFormat()];

    /// <summary>The format a system message asks for.</summary>
    public static PromptFormat Detect(string system) => All.First(format => format.IsAskedForIn(system));

    public abstract IReadOnlyList<PromptField> ReadInputFields(string system);

    public abstract IReadOnlyList<PromptField> ReadOutputFields(string system);

    public abstract string ReadInstructions(string system);

    /// <summary>Values of a user message, in the order of the fields.</summary>
    /// <param name="user">The message.</param>
    /// <param name="fields">Input fields.</param>
    /// <returns>Null for a field that is not there.</returns>
    public abstract string?[] ReadInputs(string user, IReadOnlyList<PromptField> fields);

    /// <summary>Values of an assistant message, in the order of the fields.</summary>
    /// <param name="assistant">The message.</param>
    /// <param name="fields">Output fields.</param>
    /// <returns>Null for a field that is not there.</returns>
    public abstract string?[] ReadOutputs(string assistant, IReadOnlyList<PromptField> fields);

    /// <summary>Writes a reply.</summary>
    public abstract string WriteReply(IReadOnlyList<PromptField> fields, IReadOnlyList<FieldValue> values);

    protected abstract bool IsAskedForIn(string system);
}
