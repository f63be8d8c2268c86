namespace ElixirMl.Predictors.Code;

/// <summary>One run of code.</summary>
/// <param name="Contract">What the code is given.</param>
/// <param name="Code">The code alone, without fences.</param>
/// <param name="Inputs">Values of the variables: UTF-8 text of one JSON object that fits the contract.</param>
public sealed record CodeRequest(CodeContract Contract, string Code, ReadOnlyMemory<byte> Inputs)
{
    /// <summary>Makes a call the code asks for: name of the tool, and its arguments as one JSON object.</summary>
    /// <value>Default: <see langword="null"/>, there are no tools.</value>
    public Func<string, string, CancellationToken, ValueTask<CodeToolResult>>? CallTool { get; init; }
}
