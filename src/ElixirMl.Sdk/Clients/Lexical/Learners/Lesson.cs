using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>All that there is to learn from: the task and the examples of one prompt.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class Lesson
{
    private readonly Lazy<Neighbours> _neighbours;

    public Lesson(PromptTask task, IReadOnlyList<PromptExample> examples, TermReader reader)
    {
        (Task, Examples, Reader) = (task, examples, reader);
        ExampleTerms = [.. examples.Select(example => reader.Read(Given(example.Inputs)))];
        _neighbours = new(() => new(ExampleTerms, reader.Kinds));
    }

    public PromptTask Task { get; }

    public IReadOnlyList<PromptExample> Examples { get; }

    public TermReader Reader { get; }

    /// <summary>Terms of the inputs of every example.</summary>
    public IReadOnlyList<TermCounts> ExampleTerms { get; }

    public Neighbours Neighbours => _neighbours.Value;

    /// <summary>Values of one output, example by example; null where missing.</summary>
    public IReadOnlyList<string?> OutputsOf(int field) => [.. Examples.Select(example => example.Outputs[field])];

    /// <summary>The values that are there.</summary>
    public static string[] Given(string?[] inputs) => Array.FindAll(inputs, static input => input is not null)!;
}
