using ElixirMl.Schemas;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>A prediction whose demo is made when someone asks for it.</summary>
internal sealed class TraceStep<TInputs, TOutputs> : TraceStep
{
    private readonly Signature<TInputs, TOutputs> _contract;
    private readonly TInputs _inputs;
    private readonly ValueList<Demo> _history;
    private readonly TOutputs? _outputs;
    private readonly ValueList<AnswerField> _extras;
    private Demo? _demo;

    public TraceStep(Exchange<TInputs, TOutputs> exchange, Answer<TOutputs> answer, CallDetails call)
        : base(exchange.Predictor, exchange.Settings, call, null)
    {
        _contract = exchange.Contract;
        _inputs = exchange.Inputs;
        _history = exchange.History;
        _outputs = answer.Outputs;
        _extras = answer.Extras;
    }

    public TraceStep(Exchange<TInputs, TOutputs> exchange, PredictionException error)
        : base(exchange.Predictor, exchange.Settings, error.Call, error)
    {
        _contract = exchange.Contract;
        _inputs = exchange.Inputs;
        _history = exchange.History;
        _extras = ValueList<AnswerField>.Empty;
    }

    public override Demo Demo => _demo ??= Make();

    public override IReadOnlyList<ChatMessage> Render() => ((Predictor<TInputs, TOutputs>)Predictor).Render(_inputs, Settings, _history);

    private Demo Make()
    {
        var demo = Error is null ? Demo.Of(_contract, _inputs, _outputs!) : Demo.Of(_contract.Inputs, _inputs);
        var extras = _extras.Select(static extra => DemoField.OfText(extra.Name, extra.Text));
        return demo with { Outputs = [.. extras, .. demo.Outputs], IsBootstrapped = true };
    }
}
