using System.Text;
using ElixirMl.Predictors.Tools;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>The two questions an agent asks about a signature: for the next step, and for the answer.</summary>
internal sealed class ReActQuestions
{
    private readonly Signature _answer;
    private readonly string _trajectory;

    public ReActQuestions(Signature asked, ToolBox tools)
    {
        _trajectory = FreeName.For(asked, "trajectory");
        var trajectory = new Field("Trajectory", _trajectory, new FieldType.Text()) { Description = "What was thought, done and seen so far." };
        var informed = asked with { Inputs = asked.Inputs with { Fields = [.. asked.Inputs.Fields, trajectory] } };
        _answer = ChainOfThought.Shared.Derive(informed);
        var outputs = Schema.Create(
            $"{asked.Name}.Step",
            Field.Text(FreeName.For(informed, "next_thought")).WithDescription("What is known, and what to find out next."),
            Field.Text(FreeName.For(informed, "next_tool")).WithDescription($"The name of a tool, or {ReAct.Finish}."),
            Field.Any(FreeName.For(informed, "next_arguments")).WithDescription("The arguments of the tool as one JSON object; {} when it takes none."));
        Next = informed with { Name = $"{asked.Name}.Next", Instructions = Instruct(asked, tools), Outputs = outputs };
        NextCodec = outputs.ToCodec();
    }

    public Signature Next { get; }

    public RecordCodec NextCodec { get; }

    public Question AskNext(StepLog steps) => new(Next) { ExtraInputs = [new(_trajectory, steps.ToString())], Settings = new() { DemoCount = 0 } };

    public Question AskAnswer(StepLog steps) => new(_answer) { ExtraInputs = [new(_trajectory, steps.ToString())] };

    public (string Thought, string Tool, string Arguments) Read(Record step) =>
        (NextCodec.FormatField(step, 0) ?? "", (NextCodec.FormatField(step, 1) ?? "").Trim().Trim('`', '"', '\''), NextCodec.FormatField(step, 2) ?? "{}");

    private static string Instruct(Signature asked, ToolBox tools)
    {
        var text = new StringBuilder(asked.Instructions)
            .Append("\n\nYou work on this task step by step with tools. Do not answer yet: say what to do next, one tool at a time.")
            .Append(" Its result is added to the trajectory. Tools:\n");
        tools.Describe(text);
        return text.Append("- ").Append(ReAct.Finish).Append(": everything that is needed to produce ")
            .AppendJoin(", ", asked.Outputs.Fields.Select(static field => $"`{field.JsonName}`")).Append(" is known. Arguments: {}").ToString();
    }
}
