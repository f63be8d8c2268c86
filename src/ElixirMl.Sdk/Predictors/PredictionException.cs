using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>A model answered, but nothing the signature allows could be made of it.</summary>
public sealed class PredictionException : Exception
{
    private const int ShownReply = 400;

    internal PredictionException(string predictor, string adapter, Signature signature, ValidationResult errors, CallDetails call, IReadOnlyDictionary<string, string> partial)
    {
        Predictor = predictor;
        Adapter = adapter;
        Signature = signature;
        Errors = errors;
        Call = call;
        PartialFields = partial;
    }

    /// <summary>Path of the predictor.</summary>
    public string Predictor { get; }

    /// <summary>Name of the adapter that read the last reply.</summary>
    public string Adapter { get; }

    /// <summary>What was asked, with the fields a strategy added.</summary>
    public Signature Signature { get; }

    /// <summary>What is wrong with the last reply: field, rule, value and cure.</summary>
    public ValidationResult Errors { get; }

    /// <summary>What the failed attempt took, and the raw reply.</summary>
    public CallDetails Call { get; internal set; }

    /// <summary>The text of every output field that was found, by JSON name.</summary>
    public IReadOnlyDictionary<string, string> PartialFields { get; }

    /// <summary>What was asked, every error, the beginning of the last reply, and the end of the thoughts or steps that led to it.</summary>
    public override string Message
    {
        get
        {
            var calls = Call.Attempts == 1 ? "1 call" : FormattableString.Invariant($"{Call.Attempts} calls");
            var reply = Call.Reply.Length <= ShownReply ? Call.Reply : $"{Call.Reply.AsSpan(0, ShownReply)}…";
            return $"Predictor '{Predictor}' got no usable answer to '{Signature.Name}' after {calls} ({Adapter} adapter).\n{Errors}\nThe last reply was: {reply}{Before(Call.Reasoning)}";
        }
    }

    // What went wrong on the way is told last.
    private static string Before(string? thoughts) => string.IsNullOrEmpty(thoughts) ? ""
        : $"\nWhat came before it: {(thoughts.Length <= ShownReply ? thoughts : $"…{thoughts.AsSpan(thoughts.Length - ShownReply)}")}";
}
