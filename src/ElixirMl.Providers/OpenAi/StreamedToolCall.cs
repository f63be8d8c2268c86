using System.Text;
using System.Text.Json;
using ElixirMl.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.OpenAi;

/// <summary>A call of a tool that arrives in parts.</summary>
internal sealed class StreamedToolCall
{
    private readonly StringBuilder _arguments = new();
    private string? _id;
    private string? _name;

    public void Add(JsonElement part)
    {
        _id ??= part.Text("id");
        _name ??= part.Member("function")?.Text("name");
        _arguments.Append(part.Member("function")?.Text("arguments"));
    }

    public FunctionCallContent ToContent() => ToolCallReader.Read(_id, _name, _arguments.ToString());
}
