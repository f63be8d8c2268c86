using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Variables.Sampling;

/// <summary>What happened while a configuration was sought that keeps all constraints.</summary>
/// <param name="IsFeasible">Whether one was found.</param>
/// <param name="Tries">Configurations drawn.</param>
/// <param name="Repairs">Changes tried afterwards; 0 when a draw was good.</param>
/// <param name="Rejections">The constraints in the way, the most frequent first.</param>
public sealed record SamplingReport(bool IsFeasible, int Tries, int Repairs, ValueList<ConstraintRejections> Rejections)
{
    /// <summary>The outcome in one sentence and a line for each constraint.</summary>
    public override string ToString()
    {
        var outcome = IsFeasible ? "A configuration was found" : "No configuration that keeps all constraints was found";
        var lines = Rejections.Select(rejection => string.Create(CultureInfo.InvariantCulture, $"\n'{rejection.Constraint}' was broken {rejection.Count} times, last: {rejection.Reason}"));
        return string.Create(CultureInfo.InvariantCulture, $"{outcome} in {Tries} tries and {Repairs} repairs.{string.Concat(lines)}");
    }
}
