using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ElixirMl.MlTypes;

/// <summary>A model's wish to have a tool called.</summary>
/// <remarks>
/// Immutable and thread-safe. Compared by value: arguments as JSON, so that the order of members and the spelling of numbers do not matter.
/// JSON: <c>{"id":"call_1","name":"search","arguments":{"query":"cats"}}</c>; the schema shown to models leaves the id out.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<ToolCall>))]
[MlType("tool_call", Schema)]
public sealed partial class ToolCall : IMlType<ToolCall>, IEquatable<ToolCall>
{
    private static readonly JsonElement NoArguments = EmptyObject();

    private ToolCall(string name, JsonElement arguments, string? id)
    {
        Name = name;
        Arguments = arguments;
        Id = id;
    }

    /// <summary>Name of the tool; not blank.</summary>
    public string Name { get; }

    /// <summary>The arguments: a JSON object, nested at most 64 deep, all of whose strings are Unicode text.</summary>
    public JsonElement Arguments { get; }

    /// <summary>The provider's name for this call; null when it gave none.</summary>
    public string? Id { get; }

    /// <summary>Makes a call without arguments.</summary>
    /// <param name="name">Name of the tool; not blank.</param>
    /// <param name="id">The provider's name for this call, if any.</param>
    /// <exception cref="ArgumentException">The name is null or blank.</exception>
    public static ToolCall Create(string name, string? id = null) => Create(name, NoArguments, id);

    /// <summary>Makes a call.</summary>
    /// <param name="name">Name of the tool; not blank.</param>
    /// <param name="arguments">A JSON object, nested at most 64 deep; copied, so that its document may be disposed.</param>
    /// <param name="id">The provider's name for this call, if any.</param>
    /// <exception cref="ArgumentException">The name is null or blank, or the arguments are not such an object.</exception>
    public static ToolCall Create(string name, JsonElement arguments, string? id = null) =>
        TryCreate(name, arguments, id, out ToolCall? call, out string? error) ? call : throw new ArgumentException(error);

    /// <summary>Makes a call, or says why it cannot be one.</summary>
    /// <inheritdoc cref="Create(string, JsonElement, string?)"/>
    public static bool TryCreate(string? name, JsonElement arguments, string? id, [NotNullWhen(true)] out ToolCall? call, [NotNullWhen(false)] out string? error)
    {
        error = string.IsNullOrWhiteSpace(name) ? "the name of the tool is blank" : FreeJson.ErrorOf(arguments);
        call = error is null ? new ToolCall(name!, arguments.Clone(), id) : null;
        return error is null;
    }

    /// <inheritdoc/>
    public bool Equals(ToolCall? other) =>
        other is not null && Name == other.Name && Id == other.Id && JsonElement.DeepEquals(Arguments, other.Arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ToolCall);

    // Equal arguments may be spelled differently, so that their text must not enter the hash.
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Id);

    /// <summary>Name and arguments, for logs: <c>search({"query":"cats"})</c>.</summary>
    public override string ToString() => $"{Name}({MlJson.Shorten(Arguments.GetRawText())})";

    private static JsonElement EmptyObject()
    {
        using var document = JsonDocument.Parse("{}");
        return document.RootElement.Clone();
    }
}
