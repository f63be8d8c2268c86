using ElixirMl.Generators.Roslyn;
using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>The values one variable may have in one case.</summary>
internal sealed record DomainModel
{
    private const string Namespace = "global::ElixirMl.Variables";

    /// <summary>Name of the run-time type, for example <c>FloatVariable</c>.</summary>
    internal required string Type { get; init; }

    /// <summary>Arguments of its constructor after the name.</summary>
    internal required string Arguments { get; init; }

    /// <summary>Properties as C# assignments; the default first.</summary>
    internal required ValueList<string> Facts { get; init; }

    /// <summary>The default as canonical text: a number, true or false, a text, the name of a member.</summary>
    internal required string Default { get; init; }

    /// <summary>All values as canonical texts; empty for a range.</summary>
    internal ValueList<string> Choices { get; init; } = ValueList<string>.Empty;

    internal double Minimum { get; init; }

    internal double Maximum { get; init; }

    internal bool IsRange => Choices.Count == 0;

    /// <summary>Whether other values than the choices are allowed.</summary>
    internal bool IsOpen { get; init; }

    /// <summary>The domain on one line, without a name, as part of another variable.</summary>
    internal string Inline => $"new {Namespace}.{Type}(\"\", {Arguments}) {{ {string.Join(", ", Facts)} }}";

    /// <summary>The domain as a variable, an entry a line.</summary>
    internal IEnumerable<string> Lines(string name, IEnumerable<string> moreFacts) =>
        Entry([$"new {Namespace}.{Type}({CSharpText.Literal(name)}, {Arguments})"], Facts.Concat(moreFacts));

    /// <summary>The options of a module or a hybrid, as far as conditions compare them.</summary>
    internal static ValueList<DomainModel> Names(IEnumerable<string> names, string standard) =>
        new[] { new DomainModel { Type = "", Arguments = "", Facts = ValueList<string>.Empty, Default = standard, Choices = names.ToValueList() } }.ToValueList();

    internal static IEnumerable<string> Entry(IEnumerable<string> head, IEnumerable<string> facts) =>
        [.. head, "{", .. facts.Select(static fact => $"    {fact},"), "}"];
}
