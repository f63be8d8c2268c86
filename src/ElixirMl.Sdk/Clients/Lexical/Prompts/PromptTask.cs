namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>What a system message asks for.</summary>
/// <param name="Format">How values are written in messages.</param>
/// <param name="Inputs">Fields that are given.</param>
/// <param name="Outputs">Fields that are wanted, in the order of the reply.</param>
/// <param name="Instructions">What to do, in plain language.</param>
internal sealed record PromptTask(PromptFormat Format, IReadOnlyList<PromptField> Inputs, IReadOnlyList<PromptField> Outputs, string Instructions)
{
    /// <summary>Reads a system message.</summary>
    public static PromptTask Read(string system)
    {
        var format = PromptFormat.Detect(system);
        var inputs = format.ReadInputFields(system);
        var outputs = format.ReadOutputFields(system);
        return new(format, inputs, outputs, format.ReadInstructions(system));
    }
}
