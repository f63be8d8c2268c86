using ElixirMl.Adapters;
using ElixirMl.Schemas;

namespace ElixirMl.Predictors;

/// <summary>The checks an answer breaks.</summary>
internal readonly record struct CheckReport(ValidationResult Errors, bool IsHard)
{
    public static CheckReport Of<TInputs, TOutputs>(ValueList<Check> checks, TInputs inputs, TOutputs outputs)
    {
        if (checks.Count == 0)
        {
            return new(ValidationResult.Valid, false);
        }

        var broken = checks.Where(check => !check.Holds(inputs, outputs)).ToArray();
        return broken.Length == 0
            ? new(ValidationResult.Valid, false)
            : new(ValidationResult.Of([.. broken.Select(static check => new ValidationError("$", ReplyRules.Check, check.Message, null, ""))]), broken.Any(static check => check.IsHard));
    }
}
