using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Predictors.Strategies;

/// <summary>What code submitted as the answer, read and validated like a reply.</summary>
internal readonly record struct Submission<TOutputs>(TOutputs? Outputs, IReadOnlyList<string> Errors)
{
    /// <summary>Whether there is an answer that keeps signature and checks.</summary>
    public bool IsUsable => Outputs is not null && Errors.Count == 0;

    /// <summary>Whether there is an answer, if it does not keep all that it should.</summary>
    public bool IsAnswer { get; private init; }

    /// <summary>What an answer does not keep although it should.</summary>
    public IReadOnlyList<string> Warnings { get; private init; } = [];

    /// <param name="exchange">Knows signature and checks.</param>
    /// <param name="json">The value; <see langword="null"/> when nothing was submitted.</param>
    public static Submission<TOutputs> Read<TInputs>(Exchange<TInputs, TOutputs> exchange, string? json)
    {
        if (json is null)
        {
            return new(default, []);
        }

        var log = new TolerantLog();
        var codec = exchange.Contract.Outputs;
        var fields = new FieldText[codec.Schema.Fields.Count];
        TolerantReader.TryFindFields(json.AsMemory(), codec.Schema, fields, log);
        if (log.Errors.Count == 0 && codec.TryReadText(fields, log, out var outputs))
        {
            codec.Finish(ref outputs, ref log.Errors);
            if (log.Errors.Count == 0)
            {
                var report = exchange.Judge(outputs);
                return new(outputs, Messages(report.Errors)) { IsAnswer = report.Errors.IsValid || !report.IsHard, Warnings = [.. report.Errors.Errors.Select(static error => error.Message)] };
            }
        }

        return Unusable(log.Errors.ToResult());
    }

    private static Submission<TOutputs> Unusable(ValidationResult errors) => new(default, Messages(errors));

    private static IReadOnlyList<string> Messages(ValidationResult result) => [.. result.Errors.Select(static error => error.ToString())];
}
