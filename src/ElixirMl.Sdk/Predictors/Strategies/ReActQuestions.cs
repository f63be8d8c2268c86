using System.Diagnostics.CodeAnalysis;
using System.Text;
using ElixirMl.Clients;
using ElixirMl.Predictors.Tools;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Strategies;

/// <summary>The two questions an agent asks about a signature: for the next step, and for the answer.</summary>
internal sealed class ReActQuestions
{
    private const string ByCalls =
        "You work on this task step by step with tools. Do not answer yet: say what to find out next, and call the tools that tell, several at once if they do not need each other's results.";

    private readonly Signature _informed;
    private readonly string _trajectory;

    public ReActQuestions(Signature asked, ToolBox tools)
    {
        _trajectory = FreeName.For(asked, "trajectory");
        var trajectory = new Field("Trajectory", _trajectory, new FieldType.Text()) { Description = "What was thought, done and seen so far." };
        var informed = asked with { Inputs = asked.Inputs with { Fields = [.. asked.Inputs.Fields, trajectory] } };
        _informed = informed;
        var outputs = Schema.Create(
            $"{asked.Name}.Step",
            Field.Text(FreeName.For(informed, "next_thought")).WithDescription("What is known, and what to find out next."),
            Field.Text(FreeName.For(informed, "next_tool")).WithDescription($"The name of a tool, or {ReAct.Finish}."),
            Field.Any(FreeName.For(informed, "next_arguments")).WithDescription("The arguments of the tool as one JSON object; {} when it takes none."));
        Next = informed with { Name = $"{asked.Name}.Next", Instructions = Instruct(asked, tools), Outputs = outputs };
        NextCodec = outputs.ToCodec();
        var thought = Schema.Create($"{asked.Name}.Thought", outputs.Fields[0]);
        Act = asked with { Name = $"{asked.Name}.Next", Instructions = $"{asked.Instructions}\n\n{ByCalls}", Outputs = thought };
        Offers = NativeTools.Of(tools.Tools, ReAct.Finish, $"To be called as soon as {IsKnown(asked)}.");
    }

    /// <summary>The question for the next step in words.</summary>
    public Signature Next { get; }

    /// <summary>The task for a model that calls tools in its own way.</summary>
    public Signature Act { get; }

    /// <summary>What such a model may call.</summary>
    public IReadOnlyList<AITool> Offers { get; }

    public RecordCodec NextCodec { get; }

    /// <summary>Whether a model is given tools beside its prompt.</summary>
    public static bool CallsTools([NotNullWhen(true)] ModelInfo? model) => model is not null && model.Features.HasFlag(ModelFeatures.Tools);

    public Question AskNext(StepLog steps) => new(Next) { ExtraInputs = [new(_trajectory, steps.ToString())], Settings = new() { DemoCount = 0 } };

    public Question AskAnswer(StepLog steps, ModelInfo? model) => new(ChainOfThought.Shared.Derive(_informed, model)) { ExtraInputs = [new(_trajectory, steps.ToString())] };

    /// <summary>A step as the model wrote it; a call that stands where the name of the tool belongs is taken apart.</summary>
    public (string Thought, string Tool, string Arguments) Read(Record step)
    {
        var (thought, tool, arguments) = (NextCodec.FormatField(step, 0) ?? "", (NextCodec.FormatField(step, 1) ?? "").Trim().Trim('`', '"', '\''), NextCodec.FormatField(step, 2) ?? "{}");
        var isBare = arguments.Trim() is "" or "{}" or "null" or "\"\"";
        return isBare && CallText.TryRead(tool, out var name, out var inner) ? (thought, name, inner.Length == 0 ? "{}" : $"{name}({inner})") : (thought, tool, arguments);
    }

    private static string Instruct(Signature asked, ToolBox tools)
    {
        var text = new StringBuilder(asked.Instructions)
            .Append("\n\nYou work on this task step by step with tools. Do not answer yet: say what to do next, one tool at a time.")
            .Append(" Its result is added to the trajectory. Tools:\n");
        tools.Describe(text);
        return text.Append("- ").Append(ReAct.Finish).Append(": ").Append(IsKnown(asked)).Append(". Arguments: {}").ToString();
    }

    private static string IsKnown(Signature asked) =>
        $"everything that is needed to produce {string.Join(", ", asked.Outputs.Fields.Select(static field => $"`{field.JsonName}`"))} is known";
}
