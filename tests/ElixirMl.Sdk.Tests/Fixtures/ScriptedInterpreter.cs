using ElixirMl.Predictors.Code;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>Runs nothing: gives results one after the other, the last one again and again; remembers what it was asked.</summary>
public sealed class ScriptedInterpreter(params CodeResult[] results) : ICodeInterpreter
{
    private int _next;

    public List<CodeRequest> Requests { get; } = [];

    /// <summary>Calls of tools the code makes before it ends: name and arguments.</summary>
    public List<(string Tool, string Arguments)> Calls { get; } = [];

    public List<CodeToolResult> CallResults { get; } = [];

    public string Language => "csharp";

    public string Describe(CodeContract contract) => $"Variables: {string.Join(", ", contract.Inputs.Fields.Select(field => field.JsonName))}. Functions: {string.Join(", ", contract.Tools.Select(tool => tool.Name))}.";

    public async ValueTask<CodeResult> RunAsync(CodeRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(request);
        foreach (var (tool, arguments) in Calls)
        {
            CallResults.Add(await request.CallTool!(tool, arguments, cancellationToken));
        }

        return results[Math.Min(_next++, results.Length - 1)];
    }
}
