using System.Globalization;
using System.Text;
using ElixirMl.Adapters;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>One prediction of a run.</summary>
/// <remarks>Thread-safe.</remarks>
public abstract class TraceStep
{
    private protected TraceStep(IPredictor predictor, PredictorSettings settings, CallDetails call, PredictionException? error)
    {
        Predictor = predictor;
        Settings = settings;
        Call = call;
        Error = error;
    }

    /// <summary>Who predicted, with the state it had.</summary>
    public IPredictor Predictor { get; }

    /// <summary>The choices in force: caller over configuration.</summary>
    public PredictorSettings Settings { get; }

    /// <summary>Usage, cost, latency and the raw reply.</summary>
    public CallDetails Call { get; }

    /// <summary>Why there is no answer.</summary>
    /// <value><see langword="null"/> when there is one.</value>
    public PredictionException? Error { get; }

    /// <summary>Inputs, outputs and reasoning as a bootstrapped demo; without outputs when there is no answer.</summary>
    /// <remarks>Made at the first reading.</remarks>
    public abstract Demo Demo { get; }

    /// <summary>The messages the model was first sent.</summary>
    /// <remarks>Rendered at each reading from inputs and state. Where a strategy chooses demos or gives advice, that is left out.</remarks>
    public abstract IReadOnlyList<ChatMessage> Render();

    /// <summary>Prompt, last reply and what it took, as a person reads them.</summary>
    public string Explain()
    {
        var calls = Call.Attempts == 1 ? "1 call" : FormattableString.Invariant($"{Call.Attempts} calls");
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"=== {Predictor.Name} ({(Predictor.State.IsFrozen ? "frozen, " : "")}{calls}, {Call.Adapter} adapter{(Call.Model is null ? "" : $", {Call.Model}")})\n").Append(PromptText.Of(Render()));
        foreach (var extra in Call.ExtraCalls)
        {
            text.Append(CultureInfo.InvariantCulture, $"--- {extra.Kind} with {extra.Adapter}\n").Append(extra.Errors.IsValid ? "" : $"{extra.Errors}\n");
        }

        text.Append(string.IsNullOrEmpty(Call.Reasoning) ? "" : $"--- reasoning\n{Call.Reasoning}\n").Append("--- reply\n").Append(Call.Reply.TrimEnd('\n')).Append('\n');
        foreach (var repair in Call.Repairs)
        {
            text.Append(CultureInfo.InvariantCulture, $"--- mended {repair.Path}: {repair.Kind}\n");
        }

        foreach (var warning in Call.Warnings)
        {
            text.Append("--- warning: ").Append(warning).Append('\n');
        }

        return Error is null ? AppendAnswer(text).ToString() : text.Append(CultureInfo.InvariantCulture, $"--- failed\n{Error.Errors}\n").ToString();
    }

    private StringBuilder AppendAnswer(StringBuilder text)
    {
        text.Append("--- answer\n");
        foreach (var field in Predictor.Signature.Outputs.Fields.Where(field => DemoField.Find(Demo.Outputs, field.JsonName) is not null))
        {
            text.Append(field.Title).Append(": ").Append(FieldFormat.FromJson(field.Type, DemoField.Find(Demo.Outputs, field.JsonName)!)).Append('\n');
        }

        return text;
    }
}
