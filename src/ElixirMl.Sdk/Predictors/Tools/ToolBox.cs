using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Tools;

/// <summary>Tools by name: describes them to a model, and makes the calls it asks for.</summary>
/// <remarks>Thread-safe as far as the tools are. Whatever goes wrong with a call is told as its result, except for a cancellation.</remarks>
internal sealed class ToolBox
{
    /// <summary>Characters of a result that a prompt can hold without harm.</summary>
    public const int LongestObservation = 20_000;

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

    /// <param name="name">As the model wrote it.</param>
    /// <param name="arguments">As the model wrote them.</param>
    /// <param name="approve">Asked before the call.</param>
    /// <param name="cancellationToken">Stops the tool.</param>
    /// <returns>What the model is told.</returns>
    public async ValueTask<ToolOutcome> CallAsync(string name, string arguments, Func<ToolRequest, CancellationToken, ValueTask<bool>>? approve, CancellationToken cancellationToken)
    {
        if (ToolName.Find(name, Names) is not { } known)
        {
            return ToolOutcome.Failure($"There is no tool '{name}'. Tools are {string.Join(", ", Names)}.");
        }

        var tool = Array.Find(_tools, tool => tool.Name == known)!;
        if (!ArgumentText.TryRead(arguments, tool.Name, tool.JsonSchema, out var values))
        {
            return ToolOutcome.Failure($"The arguments are not one JSON object: {arguments}");
        }

        values = ToolCoercion.Fit(tool.JsonSchema, values);
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
}
