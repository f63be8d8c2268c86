using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>A model answered, but nothing the signature allows could be made of it.</summary>
public sealed class PredictionException : Exception
{
    private const int ShownReply = 400;

    internal PredictionException(string predictor, string adapter, Signature signature, ValidationResult errors, CallDetails call, IReadOnlyDictionary<string, string> partial)
        : base(Describe(predictor, adapter, signature, errors, call))
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

    private static string Describe(string predictor, string adapter, Signature signature, ValidationResult errors, CallDetails call)
    {
        var calls = call.Attempts == 1 ? "1 call" : FormattableString.Invariant($"{call.Attempts} calls");
        var reply = call.Reply.Length <= ShownReply ? call.Reply : $"{call.Reply.AsSpan(0, ShownReply)}…";
        return $"""
            Predictor '{predictor}' got no usable answer to '{signature.Name}' after {calls} ({adapter} adapter).
            {errors}
            The last reply was: {reply}
            """;
    }
}
