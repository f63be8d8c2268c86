using System.Buffers;
using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Tools;

/// <summary>Tools by name: describes them to a model, and makes the calls it asks for.</summary>
/// <remarks>Thread-safe as far as the tools are. Whatever goes wrong with a call is told as its result, except for a cancellation.</remarks>
internal sealed class ToolBox
{
    /// <summary>Characters of a result that a prompt can hold without harm.</summary>
    public const int LongestObservation = 20_000;

    private static readonly FieldType ArgumentsType = new FieldType.Map(new FieldType.Text(), new FieldType.Any());

    private readonly AIFunction[] _tools;
    private readonly int _longestResult;

    /// <param name="tools">With different names.</param>
    /// <param name="longestResult">Characters; the rest of a longer result is cut off.</param>
    public ToolBox(AIFunction[] tools, int longestResult = LongestObservation)
    {
        _longestResult = longestResult;
        var twice = tools.GroupBy(static tool => tool.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static group => group.Count() > 1);
        _tools = twice is null ? tools : throw new ArgumentException($"Two tools are called '{twice.Key}'. Rename one of them.", nameof(tools));
    }

    public IReadOnlyList<AIFunction> Tools => _tools;

    public IEnumerable<string> Names => _tools.Select(static tool => tool.Name);

    public void Describe(StringBuilder text)
    {
        foreach (var tool in _tools)
        {
            text.Append("- ").Append(tool.Name).Append(": ").Append(tool.Description.ReplaceLineEndings(" "))
                .Append(" Arguments: ").Append(tool.JsonSchema.GetRawText().ReplaceLineEndings(" ")).Append('\n');
        }
    }

    /// <returns>What the model is told.</returns>
    public async ValueTask<ToolOutcome> CallAsync(string name, string arguments, Func<ToolRequest, CancellationToken, ValueTask<bool>>? approve, CancellationToken cancellationToken)
    {
        if (Array.Find(_tools, tool => string.Equals(tool.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } tool)
        {
            return ToolOutcome.Failure($"There is no tool '{name}'. Tools are {string.Join(", ", Names)}.");
        }

        if (!TryRead(arguments, out var values))
        {
            return ToolOutcome.Failure($"The arguments are not one JSON object: {arguments}");
        }

        var errors = ToolArguments.Validate(tool.JsonSchema, values);
        if (errors.Count > 0)
        {
            return ToolOutcome.Failure($"The arguments do not fit: {string.Join(" ", errors)}");
        }

        return approve is not null && !await approve(new(tool.Name, values), cancellationToken).ConfigureAwait(false)
            ? ToolOutcome.Failure("The call was not approved.")
            : await InvokeAsync(tool, values, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ToolOutcome> InvokeAsync(AIFunction tool, JsonElement arguments, CancellationToken cancellationToken)
    {
        try
        {
            var values = new AIFunctionArguments();
            foreach (var argument in arguments.EnumerateObject())
            {
                values[argument.Name] = argument.Value;
            }

            var text = ToolText.Of(await tool.InvokeAsync(values, cancellationToken).ConfigureAwait(false));
            return new(text.Length <= _longestResult ? text : $"{text.AsSpan(0, _longestResult)}… (cut off)", IsError: false);
        }
        catch (Exception error) when (error is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return ToolOutcome.Failure($"The tool failed: {error.Message}");
        }
    }

    private static bool TryRead(string text, out JsonElement arguments)
    {
        var isEmpty = string.IsNullOrWhiteSpace(text) || text.Trim() is "null" or "\"\"";
        var json = new ArrayBufferWriter<byte>();
        var isRead = isEmpty || TolerantReader.TryReadValue(text, ArgumentsType, json, new TolerantLog());
        arguments = JsonDocument.Parse(isRead && !isEmpty ? json.WrittenMemory : "{}"u8.ToArray()).RootElement;
        return isRead;
    }
}
