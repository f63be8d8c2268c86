using ElixirMl.Adapters;
using ElixirMl.Predictors.Code;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>What is asked of a model that answers by code: the first program, the next one after what came of it, and at last the answer itself.</summary>
internal sealed class CodeQuestions
{
    private readonly Signature _next;
    private readonly Signature _answer;
    private readonly string _trajectory;

    public CodeQuestions(Signature asked, CodeContract contract, ICodeInterpreter interpreter, string task)
    {
        Contract = contract;
        _trajectory = FreeName.For(asked, "trajectory");
        Reasoning = FreeName.For(asked, ChainOfThought.ReasoningField);
        Code = FreeName.For(asked, "code");
        var outputs = Schema.Create(
            $"{asked.Name}.Code",
            Field.Text(Reasoning).WithDescription("How to get at the answer, step by step."),
            Field.Text(Code).WithDescription($"The program in {interpreter.Language}, nothing else."));
        First = asked with { Name = outputs.Name, Instructions = Instruct(asked, contract, interpreter, task), Outputs = outputs };
        Codec = outputs.ToCodec();
        var trajectory = new Field("Trajectory", _trajectory, new FieldType.Text()) { Description = "The programs so far and what came of them." };
        var informed = asked.Inputs with { Fields = [.. asked.Inputs.Fields, trajectory] };
        _next = First with { Inputs = informed };
        _answer = ChainOfThought.Shared.Derive(asked with { Inputs = informed });
    }

    public CodeContract Contract { get; }

    public Signature First { get; }

    public RecordCodec Codec { get; }

    /// <summary>Names of the outputs that are added.</summary>
    public string Reasoning { get; }

    /// <inheritdoc cref="Reasoning"/>
    public string Code { get; }

    public Question AskCode(StepLog steps) => steps.IsEmpty ? new(First) : Informed(_next, steps);

    public Question AskAnswer(StepLog steps) => Informed(_answer, steps);

    private Question Informed(Signature signature, StepLog steps) => new(signature) { ExtraInputs = [new(_trajectory, steps.ToString())] };

    private static string Instruct(Signature asked, CodeContract contract, ICodeInterpreter interpreter, string task) =>
        $"{asked.Instructions}\n\n{task}\n\n{interpreter.Describe(contract)}\n\nThe answer has these keys and values:\n{TypeText.WriteDescribed(asked.Outputs)}";
}
